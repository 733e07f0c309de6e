export { startTransition as inParts, useDeferredValue as useInParts } from 'react'
