// WorkFolder: where an import saves what it has finished, so that a later run can go on. The folder is OUT.import, beside OUT.
//
//   items             the list of the first pass (item_list.h)
//   entities.ndjson   the entities so far
//   whole.ndjson      the same with the labels of those they name; becomes OUT when it is complete
//   state.json        how far the work has come, and the dump and options it is of; replaced in one step
//
// Each is checked before it is used again. What is damaged is told by its name (DamagedWork)
//
// Only one import at a time can work in a folder: it holds a lock, which is released whichever way the process ends.
#pragma once

#include <cstdint>
#include <string>

#include "builder/source/json.h"
#include "native/io/growing_file.h"
#include "native/wikidata/pass.h"

namespace newsgloss::wikidata {

// How far an import is.
struct State {
  int pass = 0;                  // 1: listing items; 2: importing; 3: all entities are there
  Position at;                   // of the dump, in that pass
  FileState list;                // of the items, once they are all there
  FileState output;              // of that pass's file: what belongs to what was read so far
  Json counts = Json::object();  // what was met in the second pass
};

class WorkFolder {
 public:
  // Makes the folder of `out` or opens the one that is there. `about` describes the dump and the options that decide
  // what is written. Throws BadData where another import is at work there, and where the folder is there but `resume`
  // is not given or it was begun with another `about`.
  WorkFolder(const std::string& out, const Json& about, bool resume);
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  [[nodiscard]] std::string file(const char* name) const { return path_ + "/" + name; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const State& state() const { return state_; }  // as it was found; all zero in a new folder

  void save(const State& state);

  // Whether something was saved, in this run or before.
  [[nodiscard]] bool holds_work() const { return saved_; }

  // Takes the folder away, with all that newsgloss keeps in it.
  void remove();

 private:
  std::string path_;
  Json about_;
  State state_;
  bool saved_ = false;
  int lock_ = -1;
};

}  // namespace newsgloss::wikidata
