// The weight of each item of evidence, in log-odds. Made by fit_weights.py; not for editing.
#pragma once

#include "link/evidence.h"

namespace newsgloss {

inline constexpr EvidenceValues evidence_weights = {
    -2.641f,  // always
    0.467f,   // further_words
    1.040f,   // label
    0.804f,   // acronym
    0.600f,   // capitals
    -0.099f,  // surname
    0.161f,   // demonym
    -1.665f,  // metonym
    4.531f,   // metonym_acts
    -2.866f,  // metonym_place
    1.104f,   // place
    1.997f,   // person
    0.663f,   // organisation
    -0.462f,  // adjective
    -0.689f,  // adjective_popularity
    -1.917f,  // written_small
    0.554f,   // popularity
    -0.401f,  // no_popularity
    1.639f,   // share
    0.402f,   // log_share
    -0.362f,  // sentence_start
    -4.884f,  // calendar
    -1.415f,  // digits
    1.788f,   // title_itself
    -5.629f,  // unknown_left
    -6.139f,  // unknown_right
    -1.431f,  // unknown_after_adjective
    -0.337f,  // unknown_left_of_several
    1.036f,   // unknown_right_of_several
    -4.485f,  // unknown_beside_place
    -0.544f,  // known_left
    -0.489f,  // known_right
    -0.981f,  // hyphen_left
    0.228f,   // hyphen_right
    -0.443f,  // number_right
    1.008f,   // title_person
    -1.742f,  // title_other
    0.599f,   // place_word
    -1.291f,  // person_alone
    2.396f,   // full_name
    -0.736f,  // rival_full_name
    -0.127f,  // repeated
    0.760f,   // context
    1.683f,   // coherence
    1.344f,   // letters
    -2.588f,  // small_elsewhere
    -3.477f,  // title_before_name
    0.713f,   // institution_right
    0.954f,   // quoted
    -2.637f,  // quoted_person
    0.575f,   // place_after_comma
    -6.009f,  // place_elsewhere
    0.416f,   // work
    0.410f,   // event
    0.148f,   // product
    1.683f,   // famous
    -1.164f,  // alias_popularity
    -0.299f,  // single_label
    1.258f,   // several_sure
    1.446f,   // designation
    1.393f,   // subject
    -3.572f,  // other_bearer
    -1.632f,  // name_of_somebody
    0.814f,   // full_name_after
    -4.253f,  // stranger
    -1.365f,  // honorific
    -2.975f,  // part_of_unknown
    -1.877f,  // longer_right
    -2.052f,  // letters_follow
    -1.979f,  // body_right
    -3.021f,  // hyphen_adjective
    -3.182f,  // pact_right
    -5.012f,  // tongue
    -0.213f,  // noun_right
    -0.204f,  // noun_right_of_several
    -4.805f,  // roman
    4.505f,   // metonym_dealing
    -5.983f,  // defined_otherwise
    0.551f,   // foreign
    -4.761f,  // foreign_noun
    -0.738f,  // foreign_letters
    -0.224f,  // foreign_place
    -2.121f,  // kindless
    1.097f,   // own
    0.200f,   // described_single
    -0.007f,  // connected
    -3.107f,  // clipped
};

}  // namespace newsgloss
