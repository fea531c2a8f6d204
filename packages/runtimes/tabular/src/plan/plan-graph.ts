import type { PlanStep } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import { compileProgram } from '../program/compile-program.ts'
import type { ProgramOptions } from '../program/operator-context.ts'
import { planNode } from './plan-node.ts'
import { planTrees } from './plan-trees.ts'

/** How each node that an output needs is answered, in their order: what is constant takes no step. */
export function planGraph(graph: OnnxGraph, output: string, { simd }: ProgramOptions): readonly PlanStep[] {
  const steps: PlanStep[] = []
  compileProgram(graph, output, {
    simd,
    observe: (context) => {
      if (!context.isConstant) steps.push(planTrees(context) ?? planNode(context))
    },
  })
  return steps
}
