// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -4.118f,  // always
    0.301f,   // further_words
    -0.305f,  // label
    0.704f,   // acronym
    0.415f,   // capitals
    -0.251f,  // surname
    0.800f,   // demonym
    -1.500f,  // metonym
    4.500f,   // metonym_acts
    -3.000f,  // metonym_place
    1.014f,   // place
    2.167f,   // person
    0.969f,   // organisation
    0.429f,   // adjective
    -1.082f,  // adjective_popularity
    -2.060f,  // written_small
    -0.253f,  // partly_small
    4.785f,   // popularity
    0.514f,   // unknown_popularity
    3.344f,   // share
    -0.688f,  // only_candidate
    2.150f,   // log_share
    -0.160f,  // sentence_start
    -5.011f,  // calendar
    -1.303f,  // digits
    2.079f,   // title_itself
    -5.933f,  // unknown_left
    -6.456f,  // unknown_right
    -0.396f,  // unknown_after_adjective
    -1.189f,  // unknown_left_of_several
    -1.236f,  // unknown_right_of_several
    0.141f,   // known_left
    0.738f,   // known_right
    -1.358f,  // hyphen_left
    -1.146f,  // hyphen_right
    -0.145f,  // number_right
    0.829f,   // title_person
    -0.109f,  // title_other
    0.320f,   // place_word
    -1.146f,  // person_alone
    1.324f,   // full_name
    -0.403f,  // rival_full_name
    -0.900f,  // repeated
    1.200f,   // context
    1.500f,   // coherence
    0.708f,   // local
    1.980f,   // letters
    -1.620f,  // small_elsewhere
    -3.772f,  // title_before_name
    -1.216f,  // institution_right
    0.726f,   // quoted
    -2.415f,  // quoted_person
    0.651f,   // place_after_comma
    0.983f,   // work
    1.230f,   // event
    0.990f,   // product
    -2.924f,  // famous
    -2.967f,  // alias_popularity
    -0.539f,  // single_label
    0.986f,   // several_sure
    1.467f,   // designation
    1.500f,   // subject
};

}  // namespace newsgloss
