/** Placeholder while the screen is being built. */
export function NewCase() {
  return <p>NewCase</p>;
}
