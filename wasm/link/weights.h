// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -3.973f,  // always
    0.499f,   // further_words
    0.694f,   // label
    0.204f,   // acronym
    -0.600f,  // surname
    0.800f,   // demonym
    -1.500f,  // metonym
    4.500f,   // metonym_acts
    -3.000f,  // metonym_place
    0.616f,   // place
    1.698f,   // person
    0.666f,   // organisation
    1.293f,   // adjective
    -2.733f,  // adjective_popularity
    -2.204f,  // written_small
    0.084f,   // partly_small
    3.696f,   // popularity
    -0.480f,  // unknown_popularity
    2.909f,   // share
    -0.347f,  // only_candidate
    1.983f,   // log_share
    -0.481f,  // sentence_start
    -2.445f,  // calendar
    -1.777f,  // digits
    1.600f,   // title_itself
    -2.414f,  // unknown_left
    -2.903f,  // unknown_right
    -0.414f,  // unknown_after_adjective
    -1.199f,  // unknown_left_of_several
    -1.332f,  // unknown_right_of_several
    0.128f,   // known_left
    -0.025f,  // known_right
    -1.424f,  // hyphen_left
    -1.163f,  // hyphen_right
    -0.038f,  // number_right
    0.795f,   // title_person
    -0.199f,  // title_other
    0.492f,   // place_word
    -0.947f,  // person_alone
    1.446f,   // full_name
    -0.089f,  // rival_full_name
    -1.180f,  // repeated
    1.200f,   // context
    1.500f,   // coherence
};

}  // namespace newsgloss
