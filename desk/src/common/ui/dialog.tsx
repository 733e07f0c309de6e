import { Modal, type ModalProps } from 'antd'
import { useEffect, useRef } from 'react'

/**
 * antd's dialog, after which the keyboard goes on where it was. antd's own way back fails where a field of the dialog takes the
 * focus by itself, and where the dialog is taken away at once.
 */
export function Dialog(props: ModalProps & { open: boolean }) {
  const { open } = props
  const from = useRef<Element | null>(null)
  // Read while it is drawn: later one of its own fields may have the focus.
  from.current = open ? (from.current ?? document.activeElement) : null
  useEffect(() => {
    const back = from.current
    if (!open || !(back instanceof HTMLElement)) return undefined
    return () => void setTimeout(() => back.focus({ preventScroll: true }))
  }, [open])
  return <Modal {...props} />
}
