"""Where the processor computes faster in bfloat16 than in float32 (AVX-512 BF16, AMX). In the child only."""

import torch


def is_faster() -> bool:
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))
