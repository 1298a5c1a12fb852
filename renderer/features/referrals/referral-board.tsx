/** Placeholder while the screen is being built. */
export function ReferralBoard() {
  return <p>ReferralBoard</p>;
}
