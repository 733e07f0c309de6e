const separators = /[\s,，;；]+/
/** As staff see it everywhere: the day and time, and digits behind. */
const orderNumber = /^\d{12,30}$/

/** What was typed, each once: numbers or ids of orders. */
export const typedOrders = (text: string): string[] => [...new Set(text.split(separators).filter(Boolean))]

/** The ids of orders that are named by their numbers or ids, in their order. `unknown`: numbers that no order has. */
export async function idsOfOrders(
  typed: readonly string[],
  find: (number: string) => Promise<string | undefined>,
): Promise<{ ids: string[]; unknown: string[] }> {
  const found = await Promise.all(typed.map(async (one) => (orderNumber.test(one) ? await find(one) : one)))
  return {
    ids: [...new Set(found.flatMap((id) => id ?? []))],
    unknown: typed.filter((_, index) => found[index] === undefined),
  }
}
