/** Placeholder while the screen is being built. */
export function Home() {
  return <p>Home</p>;
}
