import { createRequire } from "node:module";

import hardhatToolboxViemPlugin from "@nomicfoundation/hardhat-toolbox-viem";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatToolboxViemPlugin],
  solidity: {
    profiles: {
      default: {
        version: "0.8.34",
        // The compiler comes from npm, not from a server.
        path: require.resolve("solc/soljson.js"),
      },
    },
  },
  networks: {
    nucleate: {
      type: "http",
      chainType: "l1",
      url: process.env.NUCLEATE_HTTP ?? "http://127.0.0.1:8545",
    },
  },
});
