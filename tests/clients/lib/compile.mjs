// Compiles Solidity with npm's solc; imports come from node_modules.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import solc from 'solc'

const root = path.dirname(createRequire(import.meta.url).resolve('../package.json'))

/** Sources of npm packages, those of the Hardhat projects among them. */
function read(name) {
    for (const folder of ['.', 'hardhat2'])
        try {
            return { contents: readFileSync(path.join(root, folder, 'node_modules', name), 'utf8') }
        } catch { /* in the next one, perhaps */ }
    return { error: 'not found: ' + name }
}

/** {abi, bytecode} of a contract in contracts/<file>. */
export function compile(file, contract) {
    const input = {
        language: 'Solidity',
        sources: { [file]: { content: readFileSync(path.join(root, 'contracts', file), 'utf8') } },
        settings: {
            optimizer: { enabled: true, runs: 200 },
            outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
        },
    }
    const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }))
    const errors = (output.errors ?? []).filter((e) => e.severity === 'error')
    if (errors.length) throw new Error(errors.map((e) => e.formattedMessage).join('\n'))
    const found = output.contracts[file][contract]
    return { abi: found.abi, bytecode: '0x' + found.evm.bytecode.object }
}

/** A contract that comes compiled: Uniswap V2. */
export function artifact(name) {
    const json = JSON.parse(readFileSync(path.join(root, 'node_modules', name), 'utf8'))
    const code = json.bytecode ?? json.evm.bytecode.object
    return { abi: json.abi, bytecode: code.startsWith('0x') ? code : '0x' + code }
}
