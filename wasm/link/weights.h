// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -2.650f,  // always
    0.470f,   // further_words
    1.038f,   // label
    0.792f,   // acronym
    0.602f,   // capitals
    -0.086f,  // surname
    0.162f,   // demonym
    -1.660f,  // metonym
    4.531f,   // metonym_acts
    -2.858f,  // metonym_place
    1.117f,   // place
    2.013f,   // person
    0.669f,   // organisation
    -0.458f,  // adjective
    -0.691f,  // adjective_popularity
    -1.914f,  // written_small
    0.562f,   // popularity
    -0.403f,  // no_popularity
    1.626f,   // share
    0.410f,   // log_share
    -0.362f,  // sentence_start
    -4.884f,  // calendar
    -1.414f,  // digits
    1.790f,   // title_itself
    -5.628f,  // unknown_left
    -6.139f,  // unknown_right
    -1.425f,  // unknown_after_adjective
    -0.337f,  // unknown_left_of_several
    1.035f,   // unknown_right_of_several
    -4.485f,  // unknown_beside_place
    -0.543f,  // known_left
    -0.486f,  // known_right
    -0.981f,  // hyphen_left
    0.230f,   // hyphen_right
    -0.441f,  // number_right
    1.007f,   // title_person
    -1.741f,  // title_other
    0.590f,   // place_word
    -1.295f,  // person_alone
    2.400f,   // full_name
    -0.737f,  // rival_full_name
    -0.125f,  // repeated
    0.756f,   // context
    1.686f,   // coherence
    1.345f,   // letters
    -2.586f,  // small_elsewhere
    -3.477f,  // title_before_name
    0.712f,   // institution_right
    0.953f,   // quoted
    -2.638f,  // quoted_person
    0.577f,   // place_after_comma
    -4.087f,  // place_elsewhere
    0.427f,   // work
    0.422f,   // event
    0.161f,   // product
    1.684f,   // famous
    -1.167f,  // alias_popularity
    -0.294f,  // single_label
    1.262f,   // several_sure
    1.447f,   // designation
    1.393f,   // subject
    -3.573f,  // other_bearer
    -1.633f,  // name_of_somebody
    0.815f,   // full_name_after
    -4.255f,  // stranger
    -1.365f,  // honorific
    -2.975f,  // part_of_unknown
    -1.877f,  // longer_right
    -2.052f,  // letters_follow
    -1.979f,  // body_right
    -3.021f,  // hyphen_adjective
    -3.182f,  // pact_right
    -5.012f,  // tongue
    -0.211f,  // noun_right
    -0.202f,  // noun_right_of_several
    -4.805f,  // roman
    4.505f,   // metonym_dealing
    -5.983f,  // defined_otherwise
    0.559f,   // foreign
    -4.760f,  // foreign_noun
    -0.731f,  // foreign_letters
    -0.223f,  // foreign_place
    -2.109f,  // kindless
    0.194f,   // described_single
    -0.005f,  // connected
    -3.107f,  // clipped
};

}  // namespace newsgloss
