/** Starts the phone's page anew, with these launch options over those it had. */
export function restartWith(options: Record<string, string>): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(options)) address.searchParams.set(name, value)
  location.replace(address.href)
}
