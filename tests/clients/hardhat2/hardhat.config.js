require("@nomicfoundation/hardhat-ethers");
require("@nomicfoundation/hardhat-chai-matchers");
const { subtask } = require("hardhat/config");
const { TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD } = require("hardhat/builtin-tasks/task-names");

// The compiler comes from npm, not from a server.
subtask(TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD, async () => {
  const solc = require("solc/package.json");
  return {
    compilerPath: require.resolve("solc/soljson.js"),
    isSolcJs: true,
    version: solc.version,
    longVersion: require("solc").version(),
  };
});

module.exports = {
  solidity: "0.8.28",
  networks: { nucleate: { url: process.env.NUCLEATE_HTTP || "http://127.0.0.1:8545" } },
};
