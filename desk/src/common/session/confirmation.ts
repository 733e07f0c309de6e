import { create } from 'zustand'

interface Confirmation {
  /** Answers whoever waits: whether the person confirmed. */
  settle: ((confirmed: boolean) => void) | null
}

export const useConfirmation = create<Confirmation>()(() => ({ settle: null }))

let asking: Promise<boolean> | null = null

/** Asks the person to confirm with the phone that it is still them; one dialog for all calls that need it. */
export function confirmByPhone(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    useConfirmation.setState({
      settle: (confirmed) => {
        asking = null
        useConfirmation.setState({ settle: null })
        resolve(confirmed)
      },
    })
  })
  return asking
}
