// Speed of the native pipeline beside gumbo alone, on the same pages in the same run.
//
// usage: newsgloss_bench KB.kb PAGE.html...
// Prints medians over rounds; in each round every page is parsed by gumbo alone and then read by the whole pipeline, so that
// a machine that slows down slows both. Checks its own answer: every round must give the same annotations.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "annotation/annotation.h"
#include "article/article.h"
#include "engine.h"
#include "gumbo_alone.h"
#include "link/link.h"
#include "match/match.h"
#include "page/bound.h"
#include "page/page.h"
#include "token/token.h"

namespace {

using namespace newsgloss;

constexpr int rounds = 15;

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "newsgloss_bench: %s: cannot be read\n", path);
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

double seconds(const std::function<void()>& run) {
  const auto start = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Step {
  const char* name;
  std::vector<double> rounds;
};

// One pass over a page step by step, as engine.cpp goes, with the time of each added up.
void run_steps(const std::string& html, std::span<const Kb> layers, std::vector<double>& times) {
  std::size_t step = 0;
  const auto timed = [&](const std::function<void()>& run) { times[step++] += seconds(run); };
  Reading reading;
  reading.request.input = html;
  reading.layers = layers;
  timed([&] { static_cast<void>(read_input(html, InputKind::html, reading.input, reading.error_offset)); });
  timed([&] { bound_page(reading.input.text); });
  timed([&] { static_cast<void>(reading.page.parse(reading.input.text)); });
  const Article& article = reading.article;
  timed([&] { select_article(reading.page, {}, reading.article); });
  List<Token> tokens;
  timed([&] { tokenize(article.text.bytes, tokens); });
  timed([&] { match(layers, article.text.bytes, tokens, reading.matches); });
  timed([&] {
    link(layers, article, tokens, reading.matches, -1, reading.links);
    place_links(article.text, reading.links);
  });
  std::string out;
  timed([&] { write_annotations(reading, out); });
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: newsgloss_bench KB.kb PAGE.html...\n");
    return 2;
  }
  const std::string kb_file = read(words[1]);
  std::vector<std::uint64_t> kb_memory((kb_file.size() + 7) / 8);
  std::memcpy(kb_memory.data(), kb_file.data(), kb_file.size());
  const std::string_view kb(reinterpret_cast<const char*>(kb_memory.data()), kb_file.size());
  Engine engine;
  if (const Status status = Engine::open({&kb, 1}, engine); status != Status::ok) {
    std::fprintf(stderr, "newsgloss_bench: %s: %s\n", words[1], status_text(status));
    return 1;
  }
  std::vector<std::string> pages;
  double bytes = 0;
  for (int i = 2; i < count; ++i) {
    pages.push_back(read(words[i]));
    bytes += static_cast<double>(pages.back().size());
  }
  constexpr const char* step_names[] = {"input", "bound", "bound again, gumbo", "article", "token", "match", "link", "annotation"};
  constexpr std::size_t step_count = std::size(step_names);
  std::vector<double> alone, whole, ratio;
  std::vector<std::vector<double>> steps(step_count);
  std::size_t annotations_bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    double alone_s = 0, whole_s = 0;
    std::size_t written = 0;
    std::vector<double> step_s(step_count, 0);
    for (const std::string& html : pages) {
      alone_s += seconds([&] { bench::gumbo_alone(html.data(), html.size()); });
      Request request;
      request.input = html;
      std::string annotations;
      whole_s += seconds([&] {
        Reading reading;
        static_cast<void>(engine.read(request, reading));
        write_annotations(reading, annotations);
      });
      written += annotations.size();
      run_steps(html, engine.layers(), step_s);
    }
    if (round > 0 && written != annotations_bytes) {
      std::fprintf(stderr, "newsgloss_bench: two rounds gave different annotations\n");
      return 1;
    }
    annotations_bytes = written;
    alone.push_back(alone_s);
    whole.push_back(whole_s);
    ratio.push_back(whole_s / alone_s);
    for (std::size_t i = 0; i < step_count; ++i) steps[i].push_back(step_s[i]);
  }
  std::printf("%zu pages, %.1f MB, median of %d rounds\n", pages.size(), bytes / 1e6, rounds);
  std::printf("  gumbo alone      %6.1f MB/s\n", bytes / 1e6 / median(alone));
  std::printf("  whole pipeline   %6.1f MB/s\n", bytes / 1e6 / median(whole));
  std::printf("  pipeline / gumbo %6.2f\n", median(ratio));
  double all = 0;
  for (const auto& step : steps) all += median(step);
  std::printf("  where the time goes:");
  for (std::size_t i = 0; i < step_count; ++i)
    std::printf(" %s %.1f %%%s", step_names[i], 100 * median(steps[i]) / all, i + 1 < step_count ? "," : "\n");
  std::printf("  article selection / gumbo alone %.2f;  linking / pipeline %.2f\n", median(steps[3]) / median(alone),
              median(steps[6]) / all);
  return 0;
}
