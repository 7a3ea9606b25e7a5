// Verifies a signed edition by what the documentation says, without this library.
// node verify-edition.mjs signed-edition.json.sig keys/rfc8410-public.pem signed-edition.json
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const [signatureFile, keyFile, catalogueFile] = process.argv.slice(2);
const { manifest, signature, key } = JSON.parse(readFileSync(signatureFile));
const publicKey = createPublicKey(readFileSync(keyFile));
const catalogue = JSON.parse(readFileSync(catalogueFile));

function canonical(value) {
  if (Array.isArray(value)) {
    return "[" + value.map(canonical).join(",") + "]";
  }
  if (value === null || typeof value !== "object") {
    return JSON.stringify(value);
  }
  const members = Object.keys(value).sort().map((name) => JSON.stringify(name) + ":" + canonical(value[name]));
  return "{" + members.join(",") + "}";
}
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

const signed = Buffer.from("waystage-manifest/1.0\n" + canonical(manifest));
const head = { ...catalogue };
let records = true;
for (const [kind, entries] of Object.entries(manifest).filter(([, value]) => Array.isArray(value))) {
  delete head[kind];
  entries.forEach(({ id, digest }, i) => {
    const record = catalogue[kind][i];
    records &&= (record.id ?? record.scheme) === id && sha256(canonical(record)) === digest;
  });
}
console.log("key:      ", sha256(publicKey.export({ type: "spki", format: "der" })) === key);
console.log("signature:", verify(null, signed, publicKey, Buffer.from(signature, "base64url")));
console.log("records:  ", records);
console.log("head:     ", sha256(canonical(head)) === manifest.head);
console.log("whole:    ", sha256(canonical(catalogue)) === manifest.digest);
