// A WebAssembly module with the core's exports that traps on every page, put together byte by byte.
//
// alloc() hands out memory and never takes it back; open() stores the size of its first layer as the engine; record() gives
// "[N]" with that size as a digit.

const I32 = 0x7f;
const [LOCAL_GET, GLOBAL_GET, GLOBAL_SET, LOAD, STORE, STORE8, CONST, ADD, AND, UNREACHABLE, END] =
  [0x20, 0x23, 0x24, 0x28, 0x36, 0x3a, 0x41, 0x6a, 0x71, 0x00, 0x0b];
const RECORD_AT = 64;

const number = (value) => {
  const bytes = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && !(low & 0x40)) || (value === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
};
const vector = (items) => [items.length, ...items.flat()];
const section = (id, bytes) => [id, ...size(bytes.length), ...bytes];
const size = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7]);
const text = (name) => vector([...new TextEncoder().encode(name)].map((byte) => [byte]));
const constant = (value) => [CONST, ...number(value)];
const store8 = (at, value) => [...constant(at), ...value, STORE8, 0, 0];

/** @type {[string, number, number, number[]][]} name, parameters, results, body */
const FUNCTIONS = [
  ["abi_version", 0, 1, constant(2)],
  ["alloc", 1, 1, [GLOBAL_GET, 0, LOCAL_GET, 0, GLOBAL_GET, 0, ADD, ...constant(15), ADD, ...constant(-8), AND, GLOBAL_SET, 0]],
  ["free", 1, 0, []],
  ["open", 4, 1, [LOCAL_GET, 2, LOCAL_GET, 0, LOAD, 2, 4, STORE, 2, 0, ...constant(0)]],
  ["annotate", 3, 1, [UNREACHABLE]],
  ["record", 4, 1, [
    ...store8(RECORD_AT, constant(0x5b)),
    ...store8(RECORD_AT + 1, [LOCAL_GET, 0, ...constant(0x30), ADD]),
    ...store8(RECORD_AT + 2, constant(0x5d)),
    LOCAL_GET, 3, ...constant(RECORD_AT), STORE, 2, 0,
    LOCAL_GET, 3, ...constant(3), STORE, 2, 4,
    ...constant(0),
  ]],
  ["status_text", 1, 1, constant(0)],
  ["close", 1, 0, []],
];

/** @returns {Uint8Array<ArrayBuffer>} */
export function trappingModule() {
  const types = FUNCTIONS.map(([, parameters, results]) =>
    [0x60, ...vector(Array(parameters).fill([I32])), ...vector(Array(results).fill([I32]))]);
  const bodies = FUNCTIONS.map(([, , , code]) => {
    const body = [0, ...code, END];
    return [...size(body.length), ...body];
  });
  return new Uint8Array([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, vector(types)),
    ...section(3, vector(FUNCTIONS.map((_, index) => [index]))),
    ...section(5, vector([[0, 1]])),
    ...section(6, vector([[I32, 1, ...constant(1024), END]])),
    ...section(7, vector([[...text("memory"), 2, 0], ...FUNCTIONS.map(([name], index) => [...text(name), 0, index])])),
    ...section(10, vector(bodies)),
  ]);
}
