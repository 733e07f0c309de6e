/** Starts the phone's page anew, with these launch options over those it had. */
export function restartWith(options: Record<string, string>): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(options)) address.searchParams.set(name, value)
  location.replace(address.href)
}

/** Starts it anew as the person who opened a card would: nothing of how it was opened before counts. */
export function enterWith(card: { url: string; scene: number; shareTicket?: string }): void {
  const address = new URL(location.href)
  for (const name of ['query', 'shareTicket']) address.searchParams.delete(name)
  for (const [name, value] of Object.entries(card)) address.searchParams.set(name, String(value))
  location.assign(address.href)
}
