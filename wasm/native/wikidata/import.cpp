#include "native/wikidata/import.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/io/growing_file.h"
#include "native/io/input_file.h"
#include "native/show/terminal.h"
#include "native/wikidata/batch_work.h"
#include "native/wikidata/item_list.h"
#include "native/wikidata/item_set.h"
#include "native/wikidata/labelled.h"
#include "native/wikidata/pass.h"
#include "native/wikidata/work_folder.h"

namespace newsgloss::wikidata {

namespace {

constexpr std::uint64_t lines_to_see_a_dump = 100;  // so many broken ones and nothing else: it is something else

constexpr std::pair<const char*, std::uint64_t Counts::*> count_names[] = {{"items", &Counts::items},
                                                                           {"kept", &Counts::kept},
                                                                           {"fewSitelinks", &Counts::few_sitelinks},
                                                                           {"otherType", &Counts::other_type},
                                                                           {"notAThing", &Counts::not_a_thing},
                                                                           {"noLabel", &Counts::no_label},
                                                                           {"otherEntities", &Counts::other_entities},
                                                                           {"repeated", &Counts::repeated},
                                                                           {"broken", &Counts::broken},
                                                                           {"wrongStatements", &Counts::wrong_statements}};

Json to_json(const Counts& counts) {
  Json json = Json::object();
  for (const auto& [name, count] : count_names) json[name] = counts.*count;
  return json;
}

Counts counts_of(const Json& json) {
  Counts counts;
  for (const auto& [name, count] : count_names) counts.*count = json.value(name, std::uint64_t{0});
  return counts;
}

std::string size_text(std::uint64_t bytes) {
  const std::uint64_t tenths = bytes / 100'000'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
}

// A plain dump that begins with the bracket and does not end with it.
bool is_cut_short(const std::string& dump) {
  constexpr std::size_t a_few = 64;
  InputFile file(dump);
  const std::atomic<bool> never = false;
  char bytes[a_few];
  std::size_t count = file.read(bytes, a_few, never);
  const std::string_view begin(bytes, count);
  const std::size_t first = begin.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || begin[first] != '[') return false;
  struct stat about;
  if (::stat(dump.c_str(), &about) != 0) return false;
  file.seek(static_cast<std::uint64_t>(about.st_size) - std::min<std::uint64_t>(a_few, static_cast<std::uint64_t>(about.st_size)));
  count = file.read(bytes, a_few, never);
  const std::string_view end(bytes, count);
  const std::size_t last = end.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos || end[last] != ']';
}

class Importer {
 public:
  Importer(const ImportOptions& options, const ReportLine& report, const ShowProgress& show)
      : options_(options), choice_(options.choice), report_(report), show_(show), name_(display_name(options.dump)) {
    struct stat dump, out;
    const bool dump_is_there = options.dump != "-" && ::stat(options.dump.c_str(), &dump) == 0;
    dump_is_file_ = dump_is_there && S_ISREG(dump.st_mode);
    // What cannot be opened is told before anything is made. A pipe is opened only once.
    if (options.dump != "-" && (dump_is_file_ || !dump_is_there)) static_cast<void>(InputFile(options.dump));
    if (dump_is_file_) {
      dump_bytes_ = static_cast<std::uint64_t>(dump.st_size);
      dump_changed_ = std::to_string(dump.st_mtim.tv_sec) + "." + std::to_string(dump.st_mtim.tv_nsec);
    }
    to_file_ = options.out != "-" && (::stat(options.out.c_str(), &out) != 0 || S_ISREG(out.st_mode));
    two_passes_ = dump_is_file_ && to_file_ && !options.one_pass;
  }

  ImportResult run() {
    if (dump_is_file_ && dump_bytes_ == 0) throw BadData(name_ + ": empty; expected a Wikidata dump");
    if (!to_file_) {
      learn();
      if (options_.out != "-") out_ = std::make_unique<GrowingFile>(options_.out);  // a pipe or a device
      import_items();
      return {counts_, written_};
    }
    folder_ = std::make_unique<WorkFolder>(options_.out, about(), options_.resume);
    state_ = folder_->state();
    right_ = state_.pass > 0 ? 1 : 0;  // what was saved came from a dump
    try {
      return run_to_file();
    } catch (const DamagedWork& error) {
      throw BadData(std::string(error.what()) + "; remove " + folder_->path() + " to begin anew");
    } catch (const BadData& error) {
      if (!save_what_is_finished()) {
        folder_->remove();
        throw;
      }
      throw BadData(std::string(error.what()) + " (what is finished is kept in " + folder_->path() + ", for --resume)");
    }
  }

 private:
  using Clock = std::chrono::steady_clock;

  // Everything that decides what is written.
  [[nodiscard]] Json about() const {
    Json chosen = Json::array();
    for (std::size_t i = 0; i < std::size(type_names); ++i) {
      if (choice_.types[i]) chosen.push_back(type_names[i]);
    }
    return {{"version", NEWSGLOSS_VERSION},
            {"dumpBytes", dump_bytes_},
            {"dumpChanged", dump_changed_},
            {"languages", choice_.languages},
            {"fewestSitelinks", choice_.fewest_sitelinks},
            {"allTypes", choice_.all_types},
            {"types", chosen},
            {"classes", choice_.classes},
            {"twoPasses", two_passes_}};
  }

  ImportResult run_to_file() {
    if (state_.pass > 1 && two_passes_) static_cast<void>(GrowingFile(folder_->file("items"), state_.list));
    if (state_.pass == 0) state_.pass = two_passes_ ? 1 : 2;
    if (state_.pass == 1) {
      list_items();
      begin_pass(2);
    }
    if (state_.pass == 2) {
      learn();
      import_items();
      begin_pass(3);
    }
    const std::string entities = folder_->file("entities.ndjson");
    static_cast<void>(GrowingFile(entities, state_.output));  // as it was left, to the byte
    std::string whole = entities;
    if (two_passes_) {
      show_("adding labels");
      whole = folder_->file("whole.ndjson");
      GrowingFile out(whole);
      add_labels(entities, folder_->file("items"), out);
      out.sync();
      written_ = out.state().bytes;
    } else {
      written_ = state_.output.bytes;
    }
    move_file(whole, real_path(options_.out));
    const Counts counts = counts_of(state_.counts);
    folder_->remove();
    if (dump_is_file_ && is_cut_short(options_.dump)) {
      report_(name_ + ": ends without the ] of a whole dump, as if it was cut short; what it has was imported");
    }
    return {counts, written_};
  }

  // The pass before it is done: its file is on the disk, and so is the state that says so.
  void begin_pass(int pass) {
    out_->sync();
    const FileState output = out_->state();
    out_.reset();
    state_.pass = pass;
    state_.at = {};
    if (pass == 2) state_.list = output;
    state_.output = pass == 3 ? output : FileState();
    save_where_due();
  }

  void list_items() {
    out_ = std::make_unique<GrowingFile>(folder_->file("items"), state_.output);
    std::uint64_t broken = 0;
    std::string first_broken;
    run_pass<Listed>(
        options_.dump, state_.at, options_.jobs, [&](const Batch& batch) { return list_batch(batch, choice_); },
        [&](const Listed& listed, const Batch& batch, const ByteStream& source) {
          if (broken == 0 && listed.broken > 0) first_broken = listed.first_broken;
          right_ += listed.right;
          broken += listed.broken;
          if (broken >= lines_to_see_a_dump) refuse_if_no_dump(first_broken);
          out_->write(listed.text);
          finish_batch(batch, source, "listing items");
        });
    if (broken > 0) refuse_if_no_dump(first_broken);
  }

  void learn() {
    if (two_passes_) {
      show_("reading the list of items");
      read_knowledge(folder_->file("items"), choice_.languages, knowledge_);
    }
    knowledge_.tree.finish();
    choice_.classes = knowledge_.tree.with_subclasses(choice_.classes);
  }

  void import_items() {
    if (folder_) {
      const std::string file = folder_->file("entities.ndjson");
      out_ = std::make_unique<GrowingFile>(file, state_.output);
      met_ = read_items(file);
      counts_ = counts_of(state_.counts);
    }
    std::string first_broken, text;
    run_pass<Imported>(
        options_.dump, state_.at, options_.jobs, [&](const Batch& batch) { return import_batch(batch, choice_, knowledge_); },
        [&](const Imported& outcome, const Batch& batch, const ByteStream& source) {
          for (const auto& [name, count] : count_names) counts_.*count += outcome.counts.*count;
          right_ += outcome.counts.items + outcome.counts.other_entities;
          text.clear();
          for (const Imported::Line& line : outcome.lines) {
            if (line.item == 0) {
              const std::string where = line_place(line.number, line.offset, line.text);
              if (first_broken.empty()) first_broken = where;
              if (right_ > 0) {
                report_(name_ + ":" + where);
              } else {
                unreported_.push_back(where);
              }
            } else if (met_.insert(line.item)) {
              ++counts_.kept;
              text.append(line.text).append("\n");
            } else {
              ++counts_.repeated;
            }
          }
          if (counts_.broken >= lines_to_see_a_dump) refuse_if_no_dump(first_broken);
          if (right_ > 0) report_late();
          written_ += text.size();
          if (out_) {
            out_->write(text);
          } else {
            write_output(text);
          }
          finish_batch(batch, source, "importing");
        });
    if (counts_.broken > 0) refuse_if_no_dump(first_broken);
  }

  // Lines that were broken before the first that was not: if there is none, one message is enough.
  void report_late() {
    for (const std::string& where : unreported_) report_(name_ + ":" + where);
    unreported_.clear();
  }

  void refuse_if_no_dump(const std::string& first_broken) const {
    if (right_ > 0) return;
    throw BadData(name_ + ":" + first_broken + "; expected a Wikidata dump, an item a line");
  }

  // A batch's results are written.
  void finish_batch(const Batch& batch, const ByteStream& source, const char* what) {
    state_.at = batch.end;
    if (out_) state_.output = out_->state();
    state_.counts = to_json(counts_);
    save_where_due();
    const Clock::time_point now = Clock::now();
    constexpr std::chrono::milliseconds between_shows(100);
    if (now < next_show_) return;
    next_show_ = now + between_shows;
    std::string text = std::string(what) + ": " + size_text(source.file_position());
    if (dump_is_file_) text += " of " + size_text(dump_bytes_);
    if (counts_.items > 0) text += ", " + with_commas(counts_.kept) + " of " + counted(counts_.items, "item", "items") + " kept";
    show_(text);
  }

  void save_where_due() {
    const Clock::time_point now = Clock::now();
    if (!folder_ || !dump_is_file_ || right_ == 0 || now < next_save_) return;
    if (out_) out_->sync();
    folder_->save(state_);
    next_save_ = now + std::chrono::seconds(options_.seconds_between_saves);
  }

  // False where there is nothing worth keeping.
  bool save_what_is_finished() {
    if (!dump_is_file_ || right_ == 0) return false;
    try {
      if (out_) {
        out_->sync();
        folder_->save(state_);
      }
    } catch (const BadData&) {
      // The disk may be full: then what was saved before counts.
    }
    return folder_->holds_work();
  }

  const ImportOptions& options_;
  Choice choice_;
  const ReportLine& report_;
  const ShowProgress& show_;
  std::string name_;
  bool dump_is_file_ = false, two_passes_ = false, to_file_ = false;
  std::uint64_t dump_bytes_ = 0;
  std::string dump_changed_;

  std::unique_ptr<WorkFolder> folder_;
  std::unique_ptr<GrowingFile> out_;
  State state_;  // after the last batch
  Knowledge knowledge_;
  ItemSet met_;
  Counts counts_;
  std::uint64_t right_ = 0;  // lines that are what they should be: whether this is a dump
  std::uint64_t written_ = 0;
  std::vector<std::string> unreported_;
  Clock::time_point next_show_ = Clock::now();
  Clock::time_point next_save_ = next_show_ + std::chrono::seconds(options_.seconds_between_saves);
};

}  // namespace

ImportResult import_dump(const ImportOptions& options, const ReportLine& report, const ShowProgress& show) {
  return Importer(options, report, show).run();
}

}  // namespace newsgloss::wikidata
