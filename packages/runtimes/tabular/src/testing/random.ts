export { seededRandom as randomNumbers } from '../arithmetic/seeded-random.ts'
