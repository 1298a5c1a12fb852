// The window's policy forbids code made from text, which zod would try for speed. Zod reads this when
// it is loaded, which happens long after the unlock screen: the name is its own (zod/v4/core).
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
