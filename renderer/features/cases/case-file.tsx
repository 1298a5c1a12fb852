/** Placeholder while the screen is being built. */
export function CaseFile() {
  return <p>CaseFile</p>;
}
