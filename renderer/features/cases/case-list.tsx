/** Placeholder while the screen is being built. */
export function CaseList() {
  return <p>CaseList</p>;
}
