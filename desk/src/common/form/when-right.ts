import type { FormInstance } from 'antd'

/** Does it with what was typed, once all of it is right; until then the fields say what is wrong. */
export const whenRight = <Values>(form: FormInstance<Values>, then: (values: Values) => void): void =>
  void form.validateFields().then(then, () => undefined)
