// The C boundary, natively: handles that are null, sizes that are nothing, memory that is given back (the leak checker counts).
#include "api.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

#include "base/status.h"
#include "property.h"

using namespace newsgloss;

namespace {

constexpr auto number = [](Status status) { return static_cast<std::uint32_t>(status); };

newsgloss_bytes bytes(std::string_view text) { return {text.data(), static_cast<std::uint32_t>(text.size())}; }

// An engine on the fixture.
class Opened {
 public:
  Opened() {
    const newsgloss_bytes layer = bytes(property::world_kb());
    newsgloss_result result;
    REQUIRE(newsgloss_open(&layer, 1, &engine_, &result) == number(Status::ok));
    REQUIRE(engine_ != nullptr);
  }
  ~Opened() { newsgloss_close(engine_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  [[nodiscard]] newsgloss_engine* get() const { return engine_; }

 private:
  newsgloss_engine* engine_ = nullptr;
};

newsgloss_request request_of(std::string_view input) {
  newsgloss_request request{};
  request.input = bytes(input);
  request.min_score = -1;
  return request;
}

}  // namespace

TEST_CASE("api: version and memory") {
  CHECK(newsgloss_abi_version() == 2);
  char* none = newsgloss_alloc(0);
  CHECK(none != nullptr);
  newsgloss_free(none);
  char* some = newsgloss_alloc(1000);
  CHECK(reinterpret_cast<std::uintptr_t>(some) % 8 == 0);
  std::memset(some, 1, 1000);
  newsgloss_free(some);
  newsgloss_free(nullptr);
}

TEST_CASE("api: open") {
  newsgloss_engine* engine = nullptr;
  newsgloss_result result;
  const newsgloss_bytes layer = bytes(property::world_kb());
  CHECK(newsgloss_open(&layer, 1, nullptr, &result) == number(Status::bad_argument));
  CHECK(newsgloss_open(&layer, 1, &engine, nullptr) == number(Status::bad_argument));
  CHECK(newsgloss_open(nullptr, 1, &engine, &result) == number(Status::bad_argument));
  CHECK(engine == nullptr);
  CHECK(newsgloss_open(nullptr, 0, &engine, &result) == number(Status::ok));  // no knowledge base: the article can be had all the same
  CHECK(engine != nullptr);
  newsgloss_close(engine);
  const newsgloss_bytes second_is_bad[] = {layer, {nullptr, 0}};
  CHECK(newsgloss_open(second_is_bad, 2, &engine, &result) == number(Status::kb_not_a_kb));
  CHECK(engine == nullptr);
  CHECK(result.error_offset == 1);
  newsgloss_close(nullptr);
}

TEST_CASE("api: open takes sources, and says what is wrong in one and where") {
  newsgloss_engine* engine = nullptr;
  newsgloss_result result;
  const std::string_view source = R"({"format":"newsgloss-kb/1","entities":[{"id":"Q1","label":{"en":"One"}}]})";
  const newsgloss_bytes right[] = {bytes(property::world_kb()), bytes(source)};
  REQUIRE(newsgloss_open(right, 2, &engine, &result) == number(Status::ok));
  CHECK(result.data == nullptr);
  CHECK(newsgloss_record(engine, "Q1", 2, &result) == number(Status::ok));
  newsgloss_free(result.data);
  newsgloss_close(engine);

  const newsgloss_bytes wrong[] = {bytes(property::world_kb()), bytes(R"({"format":"newsgloss-kb/1","entities":[{"id":"Q1"}]})")};
  CHECK(newsgloss_open(wrong, 2, &engine, &result) == number(Status::bad_source));
  CHECK(engine == nullptr);
  CHECK(result.error_offset == 1);
  CHECK(std::string_view(result.data, result.size) == "kb[1]:1: /entities/0/label: missing; expected {\"en\": \"…\"}");
  newsgloss_free(result.data);
}

TEST_CASE("api: annotate") {
  const Opened opened;
  newsgloss_request request = request_of("<div data-newsgloss-article><p>In Iran, they said.</p></div>");
  newsgloss_result result;
  CHECK(newsgloss_annotate(nullptr, &request, &result) == number(Status::bad_argument));
  CHECK(newsgloss_annotate(opened.get(), nullptr, &result) == number(Status::bad_argument));
  CHECK(newsgloss_annotate(opened.get(), &request, nullptr) == number(Status::bad_argument));
  CHECK(result.data == nullptr);
  for (std::uint32_t output = 0; output < 4; ++output) {
    request.output_kind = output;
    REQUIRE(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
    CHECK(result.size > 0);
    CHECK(result.data[result.size] == '\0');
    CHECK(std::strlen(result.data) == result.size);
    newsgloss_free(result.data);
  }
  request.output_kind = 4;
  CHECK(newsgloss_annotate(opened.get(), &request, &result) == number(Status::bad_argument));
  request.output_kind = 0;
  request.input_kind = 2;
  CHECK(newsgloss_annotate(opened.get(), &request, &result) == number(Status::bad_argument));
  CHECK(result.data == nullptr);
}

TEST_CASE("api: nothing, and what is not UTF-8") {
  const Opened opened;
  newsgloss_request request = request_of("");
  request.input.data = nullptr;
  newsgloss_result result;
  REQUIRE(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
  newsgloss_free(result.data);
  request.output_kind = 2;
  REQUIRE(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
  CHECK(result.size == 0);
  CHECK(result.data != nullptr);
  newsgloss_free(result.data);
  request = request_of("abc\xFF");
  CHECK(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
  newsgloss_free(result.data);
  request = request_of("<meta charset=koi8-r>\xFF");
  CHECK(newsgloss_annotate(opened.get(), &request, &result) == number(Status::unknown_encoding));
  CHECK(result.data == nullptr);
}

TEST_CASE("api: url, language and date go into the answer") {
  const Opened opened;
  newsgloss_request request = request_of("<html lang=fr><div data-newsgloss-article><p data-newsgloss=Q30>x</p></div>");
  request.url = bytes("https://example.org/x");
  request.language = bytes("en");
  request.date = bytes("2024-10-11");
  newsgloss_result result;
  REQUIRE(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
  CHECK(std::strstr(result.data, "\"source\":\"https://example.org/x\"") != nullptr);
  newsgloss_free(result.data);
  request.output_kind = 1;
  REQUIRE(newsgloss_annotate(opened.get(), &request, &result) == number(Status::ok));
  CHECK(std::strstr(result.data, "\"language\":\"en\"") != nullptr);
  CHECK(std::strstr(result.data, "\"published\":\"2024-10-11\"") != nullptr);
  newsgloss_free(result.data);
}

TEST_CASE("api: record") {
  const Opened opened;
  newsgloss_result result;
  for (const std::string_view id : {"Q159", "properties", "https://example.org/things/gross"}) {
    CAPTURE(id);
    REQUIRE(newsgloss_record(opened.get(), id.data(), static_cast<std::uint32_t>(id.size()), &result) == number(Status::ok));
    CHECK(result.data[0] == '{');
    newsgloss_free(result.data);
  }
  for (const std::string_view id : {"Q1", "Q15", "Q1599", " "}) {
    CAPTURE(id);
    CHECK(newsgloss_record(opened.get(), id.data(), static_cast<std::uint32_t>(id.size()), &result) == number(Status::not_found));
    CHECK(result.data == nullptr);
  }
  CHECK(newsgloss_record(nullptr, "Q159", 4, &result) == number(Status::bad_argument));
  CHECK(newsgloss_record(opened.get(), nullptr, 4, &result) == number(Status::bad_argument));
  CHECK(newsgloss_record(opened.get(), "Q159", 4, nullptr) == number(Status::bad_argument));
}

TEST_CASE("api: every status has a text") {
  for (std::uint32_t status = 0; status < status_count; ++status) CHECK(std::strlen(newsgloss_status_text(status)) > 1);
  CHECK(newsgloss_status_text(status_count) != nullptr);
  CHECK(newsgloss_status_text(0xFFFFFFFFu) != nullptr);
}
