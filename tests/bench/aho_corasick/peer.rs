//! The Rust crate aho-corasick behind four C functions, for names_bench.cpp: the leftmost-longest names in a text, compared as
//! raw bytes.
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

type Automaton = AhoCorasick<u32>;

/// An automaton for names, one a line. It picks itself between an NFA and a DFA, as the crate advises.
///
/// # Safety
/// `names` must point to `size` bytes.
#[no_mangle]
pub unsafe extern "C" fn peer_build(names: *const u8, size: usize) -> *mut Automaton {
    let names: Vec<&[u8]> =
        std::slice::from_raw_parts(names, size).split(|&byte| byte == b'\n').filter(|name| !name.is_empty()).collect();
    let mut builder = AhoCorasickBuilder::new();
    builder.match_kind(MatchKind::LeftmostLongest).auto_configure(&names);
    Box::into_raw(Box::new(builder.build_with_size::<u32, _, _>(&names).expect("under 2^32 states")))
}

/// How many names stand in a text, none overlapping another.
///
/// # Safety
/// `automaton` must be one of peer_build, `text` point to `size` bytes.
#[no_mangle]
pub unsafe extern "C" fn peer_count(automaton: *const Automaton, text: *const u8, size: usize) -> usize {
    (*automaton).find_iter(std::slice::from_raw_parts(text, size)).count()
}

/// Bytes that an automaton takes.
///
/// # Safety
/// `automaton` must be one of peer_build.
#[no_mangle]
pub unsafe extern "C" fn peer_bytes(automaton: *const Automaton) -> usize {
    (*automaton).heap_bytes()
}

/// # Safety
/// `automaton` must be one of peer_build, and is gone afterwards.
#[no_mangle]
pub unsafe extern "C" fn peer_free(automaton: *mut Automaton) {
    drop(Box::from_raw(automaton));
}
