#!/usr/bin/env node
// npm's solc behind the options of the native compiler that forge uses: --version and
// --standard-json from standard input. forge hands over all sources, so no import is read here.
import { readFileSync } from 'node:fs'
import solc from 'solc'

if (process.argv.includes('--version'))
    console.log('solc, the solidity compiler commandline interface\nVersion: '
        + solc.version().replace('Emscripten.clang', 'Linux.g++'))
else if (process.argv.includes('--standard-json'))
    process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
else {
    console.error('want --version or --standard-json')
    process.exit(2)
}
