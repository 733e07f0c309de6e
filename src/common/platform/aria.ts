interface Aria {
  label?: string
  role?: 'button' | 'tab' | 'tablist' | 'checkbox' | 'radio' | 'dialog' | 'img' | 'alert' | 'link' | 'heading' | 'timer'
  checked?: boolean
  disabled?: boolean
  selected?: boolean
  hidden?: boolean
}

/** Attributes for screen readers: `<View {...aria({ role: 'button', label })}>`. */
export function aria({ label, role, checked, disabled, selected, hidden }: Aria): Record<string, string> {
  const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'
  return {
    ...(label !== undefined && { 'aria-label': label }),
    ...(role && { [roleName]: role }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(selected !== undefined && { 'aria-selected': String(selected) }),
    ...(hidden && { 'aria-hidden': 'true' }),
  }
}
