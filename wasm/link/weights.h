// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -4.043f,  // always
    0.170f,   // further_words
    -0.212f,  // label
    0.700f,   // acronym
    0.199f,   // capitals
    -0.251f,  // surname
    0.800f,   // demonym
    -1.500f,  // metonym
    4.500f,   // metonym_acts
    -3.000f,  // metonym_place
    1.019f,   // place
    2.221f,   // person
    1.225f,   // organisation
    0.381f,   // adjective
    -1.230f,  // adjective_popularity
    -2.127f,  // written_small
    -0.121f,  // partly_small
    4.785f,   // popularity
    0.627f,   // unknown_popularity
    3.398f,   // share
    -0.734f,  // only_candidate
    2.304f,   // log_share
    -0.446f,  // sentence_start
    -5.011f,  // calendar
    -1.314f,  // digits
    2.018f,   // title_itself
    -5.955f,  // unknown_left
    -6.457f,  // unknown_right
    -0.424f,  // unknown_after_adjective
    -1.055f,  // unknown_left_of_several
    -0.970f,  // unknown_right_of_several
    0.214f,   // known_left
    0.684f,   // known_right
    -1.010f,  // hyphen_left
    -1.078f,  // hyphen_right
    -0.129f,  // number_right
    0.815f,   // title_person
    -0.130f,  // title_other
    0.310f,   // place_word
    -1.080f,  // person_alone
    1.266f,   // full_name
    -0.401f,  // rival_full_name
    -0.915f,  // repeated
    1.200f,   // context
    1.500f,   // coherence
    0.697f,   // local
    2.017f,   // letters
    -1.564f,  // small_elsewhere
    -3.776f,  // title_before_name
    -1.221f,  // institution_right
    0.742f,   // quoted
    -2.442f,  // quoted_person
    0.669f,   // place_after_comma
    1.050f,   // work
    1.244f,   // event
    1.025f,   // product
    -2.943f,  // famous
    -2.858f,  // alias_popularity
    -0.725f,  // single_label
    1.059f,   // several_sure
    1.466f,   // designation
    1.500f,   // subject
    -3.711f,  // other_bearer
    -3.420f,  // clipped
};

}  // namespace newsgloss
