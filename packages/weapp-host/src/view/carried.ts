/**
 * Copies values for setData like JSON, but keeps functions: WeChat keeps them in the logic layer, and component libraries
 * pass callbacks in data.
 */
export function carried(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => carried(item) ?? null)
  if ('toJSON' in value && typeof value.toJSON === 'function') return carried(value.toJSON())
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = carried(item)
  return copy
}
