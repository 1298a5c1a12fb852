/** Characters of a whole `.suaka-sop` file. A real one has about a million. */
export const MAX_PACKAGE_CHARACTERS = 8_000_000;
