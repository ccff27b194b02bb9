// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -3.937f,  // always
    0.493f,   // further_words
    0.681f,   // label
    0.182f,   // acronym
    -0.600f,  // surname
    0.800f,   // demonym
    -1.500f,  // metonym
    4.500f,   // metonym_acts
    -3.000f,  // metonym_place
    0.601f,   // place
    1.798f,   // person
    0.658f,   // organisation
    1.266f,   // adjective
    -2.698f,  // adjective_popularity
    -2.241f,  // written_small
    0.067f,   // partly_small
    3.675f,   // popularity
    -0.478f,  // unknown_popularity
    2.906f,   // share
    -0.338f,  // only_candidate
    2.003f,   // log_share
    -0.668f,  // sentence_start
    -2.468f,  // calendar
    -1.791f,  // digits
    1.589f,   // title_itself
    -2.415f,  // unknown_left
    -2.906f,  // unknown_right
    -0.122f,  // unknown_after_adjective
    -1.216f,  // unknown_left_of_several
    -1.346f,  // unknown_right_of_several
    0.236f,   // known_left
    -0.039f,  // known_right
    -1.424f,  // hyphen_left
    -1.165f,  // hyphen_right
    -0.081f,  // number_right
    -0.408f,  // title_person
    -0.199f,  // title_other
    0.494f,   // place_word
    -0.981f,  // person_alone
    1.416f,   // full_name
    -0.082f,  // rival_full_name
    -1.167f,  // repeated
    1.200f,   // context
    1.500f,   // coherence
};

}  // namespace newsgloss
