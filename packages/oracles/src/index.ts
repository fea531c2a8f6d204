export { listFixtures, readFixture } from './fixture.ts'
export { listNodeTests, type NodeTest, readNodeTest } from './node-test.ts'
export { listOracles, type Oracle, type OracleRow, readAnswers, readOracle } from './oracle.ts'
export { toMatrix } from './to-matrix.ts'
