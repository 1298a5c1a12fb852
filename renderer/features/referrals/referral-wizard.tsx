/** Placeholder while the screen is being built. */
export function ReferralWizard() {
  return <p>ReferralWizard</p>;
}
