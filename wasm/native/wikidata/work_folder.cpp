#include "native/wikidata/work_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/utf8.h"
#include "native/io/failure.h"
#include "native/io/file.h"

namespace newsgloss::wikidata {

namespace {

constexpr const char* state_file = "state.json";
constexpr const char* files[] = {"items", "entities.ndjson", "whole.ndjson", state_file};

template <typename Number>
bool read_number(const Json& json, const char* key, Number& number) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return false;
  number = found->get<Number>();
  return true;
}

std::uint64_t checksum_of(const Json& json) {
  FileState sum;
  sum.add(to_text(json));
  return sum.checksum;
}

// What save() wrote; false for anything else.
bool read_state(Json& json, State& state) {
  std::uint64_t checksum = 0;
  if (!json.is_object() || !read_number(json, "stateChecksum", checksum)) return false;
  json.erase("stateChecksum");
  if (checksum_of(json) != checksum) return false;
  if (!json.is_object() || !json.contains("counts") || !json["counts"].is_object()) return false;
  state.counts = json["counts"];
  return read_number(json, "pass", state.pass) && read_number(json, "bit", state.at.point.file_bit) &&
         read_number(json, "bitOffset", state.at.point.offset) && read_number(json, "checksum", state.at.point.checksum) &&
         read_number(json, "offset", state.at.offset) && read_number(json, "lines", state.at.lines) &&
         read_number(json, "listBytes", state.list.bytes) && read_number(json, "listChecksum", state.list.checksum) &&
         read_number(json, "outputBytes", state.output.bytes) && read_number(json, "outputChecksum", state.output.checksum);
}

}  // namespace

WorkFolder::WorkFolder(const std::string& out, const Json& about, bool resume) : path_(real_path(out) + ".import"), about_(about) {
  const bool is_new = ::mkdir(path_.c_str(), 0777) == 0;
  if (!is_new && errno != EEXIST) throw BadData(out + ": " + std::strerror(errno));
  lock_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ < 0) throw BadData(path_ + ": " + std::strerror(errno));
  const auto fail = [&](const std::string& text) {
    ::close(lock_);
    throw BadData(path_ + ": " + text);
  };
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) fail("another import is at work here");
  if (is_new || ::access(file(state_file).c_str(), F_OK) != 0) return;  // new, or left before anything was saved
  if (!resume) fail("an import was broken off here; --resume goes on with it, or remove the folder to begin anew");
  const std::string text = read_file(file(state_file));
  Json json;
  JsonFailure failure;
  if (utf8::first_invalid(text) != text.size() || !parse_json(text, json, failure) || !read_state(json, state_)) {
    fail("state.json is damaged; remove the folder to begin anew");
  }
  if (json.value("about", Json()) != about_) {
    fail("the import that was broken off here had another dump or other options; remove the folder to begin anew");
  }
  saved_ = true;
}

WorkFolder::~WorkFolder() {
  if (lock_ >= 0) ::close(lock_);
}

void WorkFolder::save(const State& state) {
  Json json = {{"about", about_},
               {"pass", static_cast<unsigned>(state.pass)},
               {"bit", state.at.point.file_bit},
               {"bitOffset", state.at.point.offset},
               {"checksum", state.at.point.checksum},
               {"offset", state.at.offset},
               {"lines", state.at.lines},
               {"listBytes", state.list.bytes},
               {"listChecksum", state.list.checksum},
               {"outputBytes", state.output.bytes},
               {"outputChecksum", state.output.checksum},
               {"counts", state.counts}};
  json["stateChecksum"] = checksum_of(json);
  write_file(file(state_file), to_text(json) + "\n");
  saved_ = true;
}

void WorkFolder::remove() {
  for (const char* name : files) ::unlink(file(name).c_str());
  ::rmdir(path_.c_str());
}

}  // namespace newsgloss::wikidata
