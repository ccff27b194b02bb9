// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -2.732f,  // always
    0.472f,   // further_words
    1.038f,   // label
    0.770f,   // acronym
    0.601f,   // capitals
    -0.099f,  // surname
    0.157f,   // demonym
    -1.629f,  // metonym
    4.529f,   // metonym_acts
    -2.848f,  // metonym_place
    1.195f,   // place
    2.084f,   // person
    0.744f,   // organisation
    -0.457f,  // adjective
    -0.700f,  // adjective_popularity
    -1.915f,  // written_small
    0.564f,   // popularity
    -0.403f,  // no_popularity
    1.630f,   // share
    0.404f,   // log_share
    -0.362f,  // sentence_start
    -4.884f,  // calendar
    -1.412f,  // digits
    1.793f,   // title_itself
    -5.625f,  // unknown_left
    -6.139f,  // unknown_right
    -1.425f,  // unknown_after_adjective
    -0.337f,  // unknown_left_of_several
    1.035f,   // unknown_right_of_several
    -4.485f,  // unknown_beside_place
    -0.544f,  // known_left
    -0.488f,  // known_right
    -0.984f,  // hyphen_left
    0.233f,   // hyphen_right
    -0.444f,  // number_right
    1.011f,   // title_person
    -1.740f,  // title_other
    0.588f,   // place_word
    -1.292f,  // person_alone
    2.401f,   // full_name
    -0.742f,  // rival_full_name
    -0.116f,  // repeated
    0.754f,   // context
    1.311f,   // coherence
    1.349f,   // letters
    -2.586f,  // small_elsewhere
    -3.477f,  // title_before_name
    0.708f,   // institution_right
    0.952f,   // quoted
    -2.639f,  // quoted_person
    0.574f,   // place_after_comma
    -4.088f,  // place_elsewhere
    0.500f,   // work
    0.495f,   // event
    0.237f,   // product
    1.804f,   // famous
    -1.189f,  // alias_popularity
    -0.294f,  // single_label
    1.261f,   // several_sure
    1.450f,   // designation
    1.393f,   // subject
    -3.575f,  // other_bearer
    -1.639f,  // name_of_somebody
    0.819f,   // full_name_after
    -4.251f,  // stranger
    -1.365f,  // honorific
    -2.962f,  // part_of_unknown
    -1.877f,  // longer_right
    -2.053f,  // letters_follow
    -1.977f,  // body_right
    -3.022f,  // hyphen_adjective
    -3.182f,  // pact_right
    -5.013f,  // tongue
    -0.211f,  // noun_right
    -0.200f,  // noun_right_of_several
    -4.805f,  // roman
    4.505f,   // metonym_dealing
    -5.983f,  // defined_otherwise
    0.559f,   // foreign
    -4.761f,  // foreign_noun
    -0.720f,  // foreign_letters
    -0.223f,  // foreign_place
    -2.034f,  // kindless
    0.190f,   // described_single
    0.206f,   // connected
    -3.106f,  // clipped
};

}  // namespace newsgloss
