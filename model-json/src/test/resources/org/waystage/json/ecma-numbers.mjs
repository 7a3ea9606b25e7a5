// Writes 10,000 doubles as ECMAScript does: the bits of each in hexadecimal, and its text.
// node ecma-numbers.mjs > ecma-numbers.txt
// The doubles come from a fixed generator (splitmix64), so that the file is the same each time.
const MASK = (1n << 64n) - 1n;
let state = 8785n;
function next() {
  state = (state + 0x9e3779b97f4a7c15n) & MASK;
  let z = state;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return z ^ (z >> 31n);
}
const view = new DataView(new ArrayBuffer(8));
function ofBits(bits) {
  view.setBigUint64(0, bits & MASK);
  return view.getFloat64(0);
}
function bitsOf(value) {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}
const kinds = [
  () => ofBits(next()), // any
  () => ofBits(next() & 0x800fffffffffffffn), // below the normal ones
  () => ofBits(((1000n + (next() % 100n)) << 52n) | (next() >> 12n)), // around one
  () => ofBits((next() % 2047n) << 52n) * (next() % 2n === 0n ? 1 : -1), // powers of two
  () => ofBits(bitsOf(Number("1e" + ((next() % 617n) - 308n))) + (next() % 5n) - 2n), // beside powers of ten
  () => Number((next() % 100n) + "e" + ((next() % 633n) - 324n)), // one or two digits
  () => Number(next() % 10000000n) / 100, // amounts
  () => Number(next() >> (next() % 64n)), // whole numbers
];
const lines = [];
for (let i = 0; lines.length < 10000; i++) {
  const value = kinds[i % kinds.length]();
  if (Number.isFinite(value)) {
    lines.push(bitsOf(value).toString(16).padStart(16, "0") + " " + JSON.stringify(value));
  }
}
process.stdout.write(lines.join("\n") + "\n");
