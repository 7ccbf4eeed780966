// viem's clients, with its OP Stack actions as they are, for an L1 and an L2 of a devnet.
import { createPublicClient, createWalletClient, defineChain, http } from 'viem'
import {
    chainConfig, publicActionsL1, publicActionsL2, walletActionsL1, walletActionsL2,
} from 'viem/op-stack'

/** `place` is the L2 as endpoints.json has it; wallets send for `account`. */
export function opClients(net, place, account) {
    // The transport's patience is of the chain's time too.
    const transport = (url) => http(url, { timeout: 600_000 })
    const own = { nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 } }
    const sourceId = net.endpoints().l1.chain_id
    const l1Chain = defineChain({
        ...own, id: sourceId, name: 'L1', rpcUrls: { default: { http: [net.l1.http] } },
        contracts: { multicall3: { address: '0xcA11bde05977b3631167028862bE2a173976CA11' } },
    })
    const at = (name) => ({ [sourceId]: { address: place.contracts[name] } })
    const targetChain = defineChain({
        ...chainConfig, ...own, id: place.chain_id, name: place.name, sourceId,
        rpcUrls: { default: { http: [place.http] } },
        contracts: {
            ...chainConfig.contracts, portal: at('OptimismPortalProxy'),
            disputeGameFactory: at('DisputeGameFactoryProxy'),
            l1StandardBridge: at('L1StandardBridgeProxy'),
        },
    })
    const l1Options = { chain: l1Chain, transport: transport(net.l1.http), pollingInterval: 500 }
    const l2Options = { chain: targetChain, transport: transport(place.http), pollingInterval: 500 }
    return {
        targetChain,
        l1: createPublicClient(l1Options).extend(publicActionsL1()),
        l2: createPublicClient(l2Options).extend(publicActionsL2()),
        l1Wallet: createWalletClient({ ...l1Options, account }).extend(walletActionsL1()),
        l2Wallet: createWalletClient({ ...l2Options, account }).extend(walletActionsL2()),
    }
}
