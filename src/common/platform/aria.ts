type Role =
  | ('button' | 'link' | 'tab' | 'tablist' | 'checkbox' | 'radio' | 'radiogroup' | 'group')
  | ('dialog' | 'img' | 'alert' | 'heading' | 'timer')

interface Aria {
  label?: string
  role?: Role
  checked?: boolean
  disabled?: boolean
  selected?: boolean
  hidden?: boolean
  /** Of a heading: 1 is the page's title; 2 without this. */
  level?: 1 | 2
}

/** Attributes for screen readers: `<View {...aria({ role: 'button', label })}>`. */
export function aria({ label, role, checked, disabled, selected, hidden, level = 2 }: Aria): Record<string, string> {
  const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'
  return {
    ...(label !== undefined && { 'aria-label': label }),
    ...(role && { [roleName]: role }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(selected !== undefined && { 'aria-selected': String(selected) }),
    ...(hidden && { 'aria-hidden': 'true' }),
    // WeChat has no levels.
    ...(role === 'heading' && process.env.TARO_ENV === 'h5' && { 'aria-level': String(level) }),
  }
}

/** The name of a text field. Taro's field in the browser contains the one that needs it. */
export const fieldName = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : aria({ label })

/** What a picture shows; empty for a decoration. As of a field, the name belongs to what Taro's contains. */
export const pictureName = (alt: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt } } : aria({ label: alt })
