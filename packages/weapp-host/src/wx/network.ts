export interface Network {
  isConnected: boolean
  networkType: 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none' | 'unknown'
}

/** What the phone is connected to. `emit` tells the program. */
export function openNetwork(emit: (event: 'networkStatusChange', network: Network) => void) {
  let network: Network = { isConnected: true, networkType: 'wifi' }
  return {
    own: {
      getNetworkType: () => ({ networkType: network.networkType, weakNet: false, hasSystemProxy: false }),
    },
    isOnline: () => network.isConnected,
    /** Takes over what was told to the program. */
    follow(told: Partial<Network>) {
      const { isConnected = network.isConnected } = told
      network = { isConnected, networkType: told.networkType ?? (isConnected ? 'wifi' : 'none') }
    },
    /** The phone finds a network, or loses it. */
    set: (networkType: Network['networkType']) =>
      emit('networkStatusChange', { isConnected: networkType !== 'none', networkType }),
  }
}
