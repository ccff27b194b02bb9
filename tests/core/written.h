// A whole run in one call: a request read, and one output of it.
#pragma once

#include <string>

#include "annotation/annotation.h"
#include "engine.h"

namespace newsgloss {

struct Written {
  Status status;
  std::string text;  // empty on failure
  std::size_t error_offset;
};

inline Written written(const Engine& engine, const Request& request, Output output) {
  Reading reading;
  Written result{engine.read(request, reading), {}, reading.error_offset};
  if (result.status == Status::ok) write(reading, output, result.text);
  return result;
}

}  // namespace newsgloss
