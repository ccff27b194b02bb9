// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -3.787f,  // always
    0.492f,   // further_words
    0.681f,   // label
    0.201f,   // acronym
    -0.600f,  // surname
    0.800f,   // demonym
    -1.500f,  // metonym
    2.500f,   // metonym_acts
    -3.000f,  // metonym_place
    0.603f,   // place
    1.770f,   // person
    0.665f,   // organisation
    -0.407f,  // adjective
    -2.245f,  // written_small
    0.064f,   // partly_small
    3.423f,   // popularity
    -0.579f,  // unknown_popularity
    2.804f,   // share
    -0.304f,  // only_candidate
    2.012f,   // log_share
    -0.672f,  // sentence_start
    -2.472f,  // calendar
    -1.795f,  // digits
    1.497f,   // title_itself
    -2.483f,  // unknown_left
    -2.972f,  // unknown_right
    -0.216f,  // unknown_after_adjective
    -0.446f,  // unknown_left_of_several
    -0.705f,  // unknown_right_of_several
    0.175f,   // known_left
    -0.024f,  // known_right
    -1.419f,  // hyphen_left
    -1.169f,  // hyphen_right
    -0.069f,  // number_right
    -0.380f,  // title_person
    -0.204f,  // title_other
    0.543f,   // place_word
    -0.963f,  // person_alone
    1.454f,   // full_name
    -0.112f,  // rival_full_name
    -1.166f,  // repeated
    1.200f,   // context
    1.500f,   // coherence
};

}  // namespace newsgloss
