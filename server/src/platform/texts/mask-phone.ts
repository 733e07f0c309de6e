/** A phone as lists show it: `138****8000`. A short one keeps its last two digits alone. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? `****${phone.slice(-2)}` : `${phone.slice(0, 3)}****${phone.slice(-4)}`
