export interface Network {
  isConnected: boolean
  networkType: 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none' | 'unknown'
}

/** The phone's connection. `emit` calls the program's listeners. */
export function openNetwork(emit: (event: 'networkStatusChange', network: Network) => void) {
  let network: Network = { isConnected: true, networkType: 'wifi' }
  return {
    own: {
      getNetworkType: () => ({ networkType: network.networkType, weakNet: false, hasSystemProxy: false }),
    },
    isOnline: () => network.isConnected,
    /** Copies a state that was emitted to the program. */
    follow(told: Partial<Network>) {
      const { isConnected = network.isConnected } = told
      network = { isConnected, networkType: told.networkType ?? (isConnected ? 'wifi' : 'none') }
    },
    /** Sets the network type; `none` disconnects. */
    set: (networkType: Network['networkType']) =>
      emit('networkStatusChange', { isConnected: networkType !== 'none', networkType }),
  }
}
