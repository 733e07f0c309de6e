/** Reloads the phone's page with these launch options over the present ones. */
export function restartWith(options: Record<string, string>): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(options)) address.searchParams.set(name, value)
  location.replace(address.href)
}

/** Reloads it as for the person who opens a card: without the present launch options. */
export function enterWith(card: { url: string; scene: number; shareTicket?: string }): void {
  const address = new URL(location.href)
  for (const name of ['query', 'shareTicket']) address.searchParams.delete(name)
  for (const [name, value] of Object.entries(card)) address.searchParams.set(name, String(value))
  location.assign(address.href)
}
