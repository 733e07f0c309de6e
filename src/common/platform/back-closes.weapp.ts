export const closeOnBack = () => () => undefined

export const leaveSheet = async () => undefined
