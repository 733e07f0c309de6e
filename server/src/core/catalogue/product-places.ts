/** Positions between two products that follow each other, as an import leaves them: so many halvings until there is no room. */
export const positionGap = 1_024
