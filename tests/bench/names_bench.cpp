// Names at scale: opening a .kb and matching a text against it, beside an Aho-Corasick automaton of the same names on the
// same text in the same run.
//
// usage: names_bench PEER.so|- NEWS.txt NAMES.txt [COUNT.kb COUNT.txt]...
// Two texts are read: news, and one made of names alone. For each .kb, COUNT.txt has its names, one a line. PEER.so is
// aho_corasick/peer.rs, "-" where it could not be built. Prints medians over rounds, each of which takes every .kb in turn. Checks its own
// answers: every round must find as many names as the one before.
#include <dlfcn.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "kb/kb.h"
#include "match/match.h"
#include "native/io/mapped_file.h"
#include "token/token.h"

namespace {

using namespace newsgloss;

constexpr int rounds = 15;
constexpr int openings = 101;

[[noreturn]] void give_up(const std::string& what) {
  std::fprintf(stderr, "names_bench: %s\n", what.c_str());
  std::exit(1);
}

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) give_up(std::string(path) + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

double processor_s() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Of the processor, so that other programs on the machine count for little.
template <typename Run>
double seconds(Run run) {
  const double start = processor_s();
  run();
  return processor_s() - start;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// The functions of aho_corasick/peer.rs.
struct Peer {
  void* (*build)(const char* names, std::size_t size) = nullptr;
  std::size_t (*count)(const void* automaton, const char* text, std::size_t size) = nullptr;
  std::size_t (*bytes)(const void* automaton) = nullptr;
  void (*free)(void* automaton) = nullptr;

  explicit Peer(const std::string& path) {
    if (path == "-") return;
    void* library = dlopen(path.c_str(), RTLD_NOW);
    if (library == nullptr) give_up(dlerror());
    const auto find = [&](auto& function, const char* name) {
      void* symbol = dlsym(library, name);
      if (symbol == nullptr) give_up(path + ": no " + name);
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(symbol);
    };
    find(build, "peer_build");
    find(count, "peer_count");
    find(bytes, "peer_bytes");
    find(free, "peer_free");
  }
  [[nodiscard]] bool is_there() const { return build != nullptr; }
};

// What a repeated search took and found.
struct Measured {
  std::vector<double> token_s, s;  // words alone; words and names, or the peer's search
  std::size_t found = 0;

  void add(double words, double all, std::size_t names) {
    if (!s.empty() && names != found) give_up("two rounds found different names");
    found = names;
    token_s.push_back(words);
    s.push_back(all);
  }
};

void search(const Kb& kb, std::string_view text, Measured& measured) {
  List<Token> tokens;
  Matches matches;
  const double token_s = seconds([&] { tokenize(text, tokens); });
  const double match_s = seconds([&] { match({&kb, 1}, text, tokens, matches); });
  measured.add(token_s, token_s + match_s, matches.mentions.size());
}

struct Size {
  std::string names;  // one a line
  MappedFile file;
  Kb kb;
  std::size_t count;
};

void print_opening(const char* path, std::size_t count) {
  std::vector<double> took;
  for (int i = 0; i < openings; ++i) {
    took.push_back(seconds([&] {
      const MappedFile file(path);
      Kb kb;
      if (Kb::open(file.bytes(), kb) != Status::ok) give_up(std::string(path) + ": does not open");
    }));
  }
  std::printf("  open %7zu names, mapped and checked    %6.3f ms, the slowest of %d %.3f ms\n", count, median(took) * 1e3, openings,
              *std::max_element(took.begin(), took.end()) * 1e3);
}

void compare(const std::vector<Size>& sizes, std::string_view text, const char* what, const Peer& peer) {
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  std::vector<Measured> own(sizes.size());
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < sizes.size(); ++i) search(sizes[i].kb, text, own[i]);
  }
  std::printf("%s, %.1f MB, median of %d rounds\n", what, megabytes, rounds);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    std::vector<double> slower;
    for (int round = 0; round < rounds; ++round)
      slower.push_back(own[0].s[static_cast<std::size_t>(round)] / own[i].s[static_cast<std::size_t>(round)]);
    std::printf("  newsgloss    %7zu names %6.1f MB/s (words alone %.1f), %.2f of the first's; %zu found\n", sizes[i].count,
                megabytes / median(own[i].s), megabytes / median(own[i].token_s), median(slower), own[i].found);
  }
  if (!peer.is_there()) return;
  for (const Size& size : sizes) {  // one automaton at a time: they are large
    void* automaton = nullptr;
    const double build_s = seconds([&] { automaton = peer.build(size.names.data(), size.names.size()); });
    Measured theirs, ours;
    std::vector<double> ratio;
    for (int round = 0; round < rounds; ++round) {
      search(size.kb, text, ours);
      std::size_t found = 0;
      const double s = seconds([&] { found = peer.count(automaton, text.data(), text.size()); });
      theirs.add(0, s, found);
      ratio.push_back(s / ours.s.back());
    }
    std::printf("  aho-corasick %7zu names %6.1f MB/s, built in %.2f s, %.0f MB; newsgloss is %.2f times as fast\n", size.count,
                megabytes / median(theirs.s), build_s, static_cast<double>(peer.bytes(automaton)) / 1e6, median(ratio));
    peer.free(automaton);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 6 || count % 2 != 0) {
    std::fprintf(stderr, "usage: names_bench PEER.so|- NEWS.txt NAMES.txt [COUNT.kb COUNT.txt]...\n");
    return 2;
  }
  const Peer peer(words[1]);
  const std::string news = read(words[2]), names = read(words[3]);
  std::vector<Size> sizes;
  for (int i = 4; i < count; i += 2) {
    sizes.push_back({read(words[i + 1]), MappedFile(words[i]), {}, 0});
    Size& size = sizes.back();
    if (Kb::open(size.file.bytes(), size.kb) != Status::ok) give_up(std::string(words[i]) + ": does not open");
    size.count = size.kb.entity_count();
    print_opening(words[i], size.count);
  }
  compare(sizes, news, "news", peer);
  compare(sizes, names, "names alone, in any order", peer);
  return 0;
}
