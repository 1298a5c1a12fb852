/** Placeholder while the screen is being built. */
export function Settings() {
  return <p>Settings</p>;
}
