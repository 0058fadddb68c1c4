#!/usr/bin/env python3
"""Sums for `bedrill cost`, worked in exact fractions and by hand-written formulas, without any code of bedrill.

Run it to print the table of CostProblemTests: what is asked in words, the command, where in the JSON the answer stands, and the answer.
Half of the sums follow worked examples that are public; `src` says which.
"""
from fractions import Fraction as F
from math import ceil, floor

M = 1_000_000
rows = []


def ask(story, words, path, answer, src=""):
    if isinstance(answer, F):
        answer = exact(answer)
    rows.append((story, words, path, str(answer), src))


def exact(x):
    """A decimal with all its digits; one that has no end is cut after twelve places."""
    n = floor(x * 10**12) if x >= 0 else -floor(-x * 10**12)
    sign, n = ("-" if n < 0 else ""), abs(n)
    whole, rest = divmod(n, 10**12)
    text = f"{sign}{whole}.{rest:012d}".rstrip("0").rstrip(".")
    return text


def tokens(i, o, pi, po):
    return F(i) * F(pi) / M + F(o) * F(po) / M


PAGE = "aws.amazon.com/bedrock/pricing, examples of 2023 to 2025"
NOTES = "the pricing notes of the bank, re-computed"
DOCS = "docs.aws.amazon.com/bedrock"

# --- After public worked examples -------------------------------------------------------------------------------------
ask("Titan Text Lite reads 2K tokens and writes 1K", "--model cohere.command-light-text-v14 --per request --requests 1 --input-tokens 2k --output-tokens 1k --price input=0.0003/1K --price output=0.0004/1K",
    "estimates.0.total", 2 * F("0.0003") + F("0.0004"), PAGE)
ask("Command reads 6K and writes 2K at 0.0015 and 0.0020", "--model cohere.command-text-v14 --per request --requests 1 --input-tokens 6k --output-tokens 2k --price input=0.0015/1K --price output=0.0020/1K",
    "estimates.0.total", 6 * F("0.0015") + 2 * F("0.0020"), PAGE)
ask("Claude Instant reads 11K and writes 4K", "--model claude-instant --per request --requests 1 --input-tokens 11k --output-tokens 4k",
    "estimates.0.total", tokens(11_000, 4_000, "0.8", "2.4"), PAGE)
ask("Llama 2 13B reads 2K and writes 1K", "--model meta.llama2-13b-chat-v1 --per request --requests 1 --input-tokens 2k --output-tokens 1k --price input=0.00075/1K --price output=0.001/1K",
    "estimates.0.total", 2 * F("0.00075") + F("0.001"), PAGE)
ask("Jurassic-2 Mid reads 10K and writes 2K", "--model mistral-7b --per request --requests 1 --input-tokens 10k --output-tokens 2k --price input=0.0125/1K --price output=0.0125/1K",
    "estimates.0.total", 12 * F("0.0125"), PAGE)
ask("one picture at 0.018", "--model stable-diffusion --per request --requests 1 --images 1 --price image=0.018", "estimates.0.total", F("0.018"), PAGE)
ask("a unit of Command for a month of 31 days", "--model cohere.command-text-v14 --option provisioned-1-month --requests 1", "estimates.0.monthly", F("39.60") * 24 * 31, PAGE)
ask("a unit of Titan Text Express for a month", "--model titan-text-express --option provisioned-1-month --requests 1", "estimates.0.monthly", F("18.40") * 24 * 31, PAGE)
ask("two units of Claude 2.1 on six months, a month of them", "--model claude-2.1 --option provisioned-6-months --requests 1 --units 2", "estimates.0.monthly", 2 * F("34.99") * 744, PAGE)
ask("training on 2M tokens in 3 epochs at 0.001", "--model command-light --option fine-tuning --training-tokens 2M --epochs 3 --requests 1", "estimates.0.up_front", 6000 * F("0.001"), PAGE)
ask("an imported model of 2 CMU, one window a day, at 0.0785", "--model llama-3.1-8b --option custom-model-import --requests 1 --cmu 2 --price import-active=0.0785", "estimates.0.lines.0.amount", 2 * 5 * 31 * F("0.0785"), PAGE)
ask("the same, stored for a month", "--model llama-3.1-8b --option custom-model-import --requests 1 --cmu 2", "estimates.0.lines.1.amount", 2 * F("1.95"), PAGE)
ask("one window of one CMU in Frankfurt", "--model llama-3.1-8b --option custom-model-import --per request --requests 1 --cmu 1 --price import-active=0.07144", "estimates.0.lines.0.amount", 5 * F("0.07144"), DOCS)
ask("a support chat of 1,000 questions an hour, 200 characters in and 1,500 out, two policies", "--model nova-lite --per hour --requests 1000 --days 30 --input-characters 200 --output-tokens 375 --guardrails content", "estimates.0.lines.2.amount", F(1000 * 24 * 30 * 3, 1000) * F("0.15"), PAGE)
ask("100,000 calls of Nova Lite", "--model nova-lite --per job --requests 100k --input-tokens 1500 --output-tokens 300", "estimates.0.total", tokens(150 * M, 30 * M, "0.06", "0.24"), NOTES)
ask("the same as a batch", "--model nova-lite --per job --requests 100k --input-tokens 1500 --output-tokens 300 --option batch", "estimates.0.total", tokens(150 * M, 30 * M, "0.06", "0.24") / 2, NOTES)
ask("10M tokens in and 2M out of Haiku 4.5", "--model haiku-4.5 --per job --requests 1 --input-tokens 10M --output-tokens 2M", "estimates.0.total", F(20), NOTES)
ask("tokens a minute at which Command breaks even", "--model cohere.command-text-v14 --requests 1 --input-tokens 750 --output-tokens 250 --unit-rate 1M --compare", "break_evens.provisioned-1-month.tokens_per_minute", F("39.60") / ((3 * F(1) + F(2)) / 4) * M / 60, NOTES)
ask("a prefix of 20,000 tokens used 50 times", "--model haiku-4.5 --per job --requests 50 --input-tokens 20k --output-tokens 0 --cached-share 100 --option caching", "estimates.0.total", F(20_000, M) * (F("1.25") + 49 * F("0.10")), NOTES)
ask("what that saves, in percent", "--model haiku-4.5 --per job --requests 50 --input-tokens 20k --output-tokens 0 --cached-share 100 --option caching --versus on-demand", "difference.percent", "87.70", NOTES)
ask("the prefix used once costs a quarter more", "--model haiku-4.5 --per request --requests 1 --input-tokens 20k --output-tokens 0 --cached-share 100 --option caching --versus on-demand", "difference.percent", "25.00", NOTES)
ask("a tuned Command Light for a month of 30 days", "--model command-light --option fine-tuning --requests 1 --days 30", "estimates.0.monthly", F("1.95") + F("8.56") * 720, NOTES)
ask("500 pictures of Nova Canvas", "--model nova-canvas --per job --requests 500 --images 1", "estimates.0.total", 500 * F("0.06"), NOTES)
ask("a collection of OpenSearch Serverless for 30 days", "--model nova-lite --option rag --requests 1 --days 30 --store-units 2", "estimates.0.lines.2.amount", 2 * 720 * F("0.24"), "public guides to hidden costs of knowledge bases")
ask("10,000 support tickets of 3,700 tokens on Haiku 4.5", "--model haiku-4.5 --per job --requests 10k --input-tokens 3700 --output-tokens 0", "estimates.0.total", F(37), "public cost example of a support agent")
ask("the geographic profile costs a tenth more", "--model haiku-4.5-us-profile --per month --requests 1M --input-tokens 1000 --output-tokens 200 --versus global.anthropic.claude-haiku-4-5-20251001-v1:0", "difference.percent", "10.00", DOCS)
ask("350 documents are four rerank queries", "--model nova-lite --per month --requests 1000 --rerank 350", "estimates.0.lines.2.amount", 4000 * F(2, 1000), PAGE)
ask("a million transitions of Flows", "--model nova-micro --per month --requests 100k --flow-nodes 10", "estimates.0.lines.2.amount", M * F("0.035") / 1000, PAGE)
ask("an agent of 12 turns re-reads what was said", "--model sonnet-4.5 --per request --requests 1 --turns 12 --system-tokens 4000 --input-tokens 1000 --output-tokens 500", "estimates.0.total",
    tokens(12 * 4000 + 1000 * 78 + 500 * 66, 6000, 3, 15), "public guide to the cost of agent loops")
ask("a word is four thirds of a token", "--model claude-instant --per job --requests 1000 --input-words 750 --output-words 300", "estimates.0.total", tokens(1_000_000, 400_000, "0.8", "2.4"), "rule of thumb of AWS and others")
ask("the Flex tier halves Nova Pro", "--model nova-pro --per month --requests 1M --input-tokens 1000 --output-tokens 200 --option flex --versus on-demand", "difference.percent", "50.00", "docs.aws.amazon.com service tiers")
ask("the Priority tier costs three quarters more", "--model nova-pro --per month --requests 1M --input-tokens 1000 --output-tokens 200 --option priority --versus on-demand", "difference.percent", "75.00", "docs.aws.amazon.com service tiers")

# --- Of the kinds that could not be asked -----------------------------------------------------------------------------
ask("90,000 requests a month", "--model nova-lite --per month --requests 90k --input-tokens 1500 --output-tokens 300", "estimates.0.monthly", 90_000 * tokens(1500, 300, "0.06", "0.24"))
ask("a single request", "--model nova-micro --per request --requests 1 --input-tokens 800 --output-tokens 150", "estimates.0.total", tokens(800, 150, "0.035", "0.14"))
ask("a request's share of a day's load", "--model nova-pro --requests 7000 --input-tokens 1234 --output-tokens 567", "estimates.0.per_request", tokens(1234, 567, "0.8", "3.2"))
ask("a million tokens of a mixed load", "--model nova-pro --requests 7000 --input-tokens 3000 --output-tokens 1000", "estimates.0.per_million_tokens", tokens(3000, 1000, "0.8", "3.2") / 4000 * M)
ask("a year of 365 days", "--model nova-lite --requests 10k --input-tokens 1000 --output-tokens 100", "estimates.0.yearly", 3_650_000 * tokens(1000, 100, "0.06", "0.24"))
ask("a year of one unit is 8,760 hours", "--model titan-text-lite --option provisioned-6-months --requests 1", "estimates.0.yearly", 8760 * F("5.10"))
ask("40 requests a minute in 10 hours of 30 days", "--model nova-lite --per minute --requests 40 --hours 10 --days 30 --input-tokens 500 --output-tokens 100", "estimates.0.monthly", 40 * 60 * 10 * 30 * tokens(500, 100, "0.06", "0.24"))
ask("300 users with 12 questions a day", "--model nova-lite --users 300 --requests-per-user 12 --input-tokens 700 --output-tokens 200", "estimates.0.monthly", 300 * 12 * 31 * tokens(700, 200, "0.06", "0.24"))
ask("2,000 reports of 6 pages, once", "--model nova-pro --per job --requests 2000 --input-pages 6 --output-tokens 500 --option batch", "estimates.0.total", 2000 * tokens(4000, 500, "0.4", "1.6"))
ask("three images looked at with each request", "--model haiku-4.5 --per month --requests 1000 --input-images 3 --output-tokens 100", "estimates.0.monthly", 1000 * tokens(4800, 100, 1, 5))
ask("units kept for 160 hours a month", "--model titan-text-express --option provisioned --requests 1000 --units 2 --kept-hours 160", "estimates.0.monthly", 2 * 160 * F("20.50"))
ask("a base on six months and the peak without a term", "--model titan-text-express --option provisioned-mixed-6-months --requests 80k --input-tokens 1500 --output-tokens 300 --peak 300 --base-units 1 --kept-hours 100", "estimates.0.monthly",
    F("14.80") * 744 + (ceil(F(80_000, floor(F(24 * 60 * 100_000, 3 * 1800)))) - 1) * 100 * F("20.50"))
ask("what a six-month term still costs after two months", "--model claude-2.1 --option provisioned-6-months --requests 1000 --months 2", "estimates.0.owed", 4 * 744 * F("34.99"))
ask("seven months are two terms of six", "--model claude-2.1 --option provisioned-6-months --requests 1000 --months 7", "estimates.0.total", 12 * 744 * F("34.99"))
ask("units for a peak of four times the average", "--model claude-2.1 --option provisioned-1-month --requests 200k --input-tokens 750 --output-tokens 250 --peak 400", "estimates.0.model_units", ceil(F(200_000, floor(F(100_000 * 60 * 24 * 100, 400 * 1000)))))
ask("the crossing of a day's requests, before it is rounded", "--model claude-2.1 --input-tokens 700 --output-tokens 300 --requests 1 --compare --months 6", "break_evens.provisioned-6-months.requests_exact",
    f"{round(F('34.99') * 24 / tokens(700, 300, 8, 24) * M) / M:.6f}")
ask("the crossing of a month's requests", "--model claude-2.1 --per month --input-tokens 750 --output-tokens 250 --requests 1 --compare --months 6", "break_evens.provisioned-6-months.requests", ceil(F("34.99") * 744 / tokens(750, 250, 8, 24)))
ask("the busy share of a unit at the crossing", "--model claude-2.1 --input-tokens 750 --output-tokens 250 --requests 1 --compare --months 6", "break_evens.provisioned-6-months.percent_in_use", f"{round(F('34.99') * 24 / F('0.012') * 1000 / (1440 * 100_000) * 1000) / 10:.1f}")
ask("the 1-hour cache where a call comes every quarter of an hour", "--model haiku-4.5 --requests 96 --input-tokens 6000 --output-tokens 200 --cached-share 80 --option caching-1h", "estimates.0.monthly",
    F(4800, M) * (1 * 2 + (96 * 31 - 1) * F("0.1")) + 96 * 31 * tokens(1200, 200, 1, 5))
ask("twenty prefixes side by side, over a working day", "--model sonnet-4.5 --requests 4800 --hours 8 --days 30 --input-tokens 5000 --output-tokens 300 --cached-share 60 --prefixes 20 --option caching", "estimates.0.monthly",
    F(3000, M) * (20 * 30 * F("3.75") + (4800 * 30 - 600) * F("0.3")) + 4800 * 30 * tokens(2000, 300, 3, 15))
ask("sessions of eight calls", "--model sonnet-4.5 --requests 8000 --input-tokens 3000 --output-tokens 300 --cached-share 50 --cached-uses 8 --option caching", "estimates.0.monthly",
    F(1500, M) * (31000 * F("3.75") + 217000 * F("0.3")) + 248000 * tokens(1500, 300, 3, 15))
ask("a quarter of the load in batch", "--model nova-pro --per month --requests 100k --input-tokens 1000 --output-tokens 300 --option batch --batch-share 25", "estimates.0.monthly",
    25_000 * tokens(1000, 300, "0.4", "1.6") + 75_000 * tokens(1000, 300, "0.8", "3.2"))
ask("conversations of five turns with a system prompt", "--model nova-lite --requests 1000 --turns 5 --system-tokens 600 --input-tokens 100 --output-tokens 150", "estimates.0.monthly",
    31_000 * tokens(5 * 600 + 100 * 15 + 150 * 10, 750, "0.06", "0.24"))
ask("an agent that calls the model seven times", "--model haiku-4.5 --per job --requests 1000 --calls 7 --input-tokens 2500 --output-tokens 300", "estimates.0.total", 7000 * tokens(2500, 300, 1, 5))
ask("a tenth of the documents embedded anew", "--model nova-lite --option rag --requests 1000 --documents 40M --refresh 10", "estimates.0.lines.1.amount", F(4) * F("0.02"))
ask("a knowledge base without its store", "--model nova-lite --option rag --requests 1000 --input-tokens 500 --output-tokens 200 --question-tokens 40 --chunk-tokens 400 --chunks 6 --store-units 0", "estimates.0.monthly",
    31_000 * (F(40, M) * F("0.02") + tokens(500 + 2400, 200, "0.06", "0.24")))
ask("a store at a given sum", "--model nova-lite --option rag --requests 1 --store-usd 87.50 --days 30", "estimates.0.lines.2.amount", F("87.5"))
ask("an archive and its pictures embedded, once", "--model nova-multimodal-embeddings --per job --requests 50k --input-tokens 200 --images 2", "estimates.0.total", 50_000 * (F(200, M) * F("0.135") + 2 * F("0.00006")))
ask("copies of an imported model at a peak", "--model llama-3.1-70b --option custom-model-import --requests 500k --hours 12 --days 30 --input-tokens 800 --output-tokens 200 --peak 200 --copy-rate 300k", "estimates.0.lines.0.amount",
    ceil(F(500_000 * 1000 * 2, 720 * 300_000)) * 8 * 5 * 144 * 30 * F("0.05718"))
ask("three policies over long answers", "--model nova-lite --requests 2000 --input-tokens 600 --output-tokens 1100 --guardrails content,topics,sensitive", "estimates.0.monthly",
    62_000 * (tokens(600, 1100, "0.06", "0.24") + (3 + 5) * (F("0.15") + F("0.15") + F("0.10")) / 1000))
ask("logs of prompts and answers, and what is kept in S3", "--model nova-lite --per month --requests 1M --input-tokens 1000 --output-tokens 250 --logging --storage-gb 40", "estimates.0.monthly",
    M * tokens(1000, 250, "0.06", "0.24") + F(5) * F("0.50") + 40 * F("0.023"))
ask("how much Haiku 4.5 costs more than Nova Lite", "--model haiku-4.5 --requests 5000 --input-tokens 1200 --output-tokens 350 --versus nova-lite", "difference.amount",
    5000 * 31 * (tokens(1200, 350, 1, 5) - tokens(1200, 350, "0.06", "0.24")))
ask("the cheapest model on demand for a short question", "--rank --top 1 --per month --requests 1M --input-tokens 400 --output-tokens 100 --load unknown", "ranking.0.model", "Amazon Nova Micro")
ask("distilling Nova Premier into Nova Micro", "--model nova-micro --option distillation --teacher nova-premier --teacher-prompts 5000 --input-tokens 800 --output-tokens 200 --hosting on-demand --requests 1000", "estimates.0.up_front",
    5000 * tokens(800, 200, "2.5", "12.5") + F(5000 * 1000 * 3, 1000) * F("0.001"))
ask("a reserved tier at a price of one's own", "--model sonnet-4.5 --option reserved-1-month --requests 100k --input-tokens 2000 --output-tokens 300 --price reserved-1-month-input=90/1K --price reserved-1-month-output=360/1K", "estimates.0.monthly",
    ceil(F(100_000 * 2000, 1440)) * F(90, 1000) + ceil(F(100_000 * 300, 1440)) * F(360, 1000))

def wrapped(text, width=96):
    """The text as Swift strings that fit a line, with `+` between."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) + 1 > width:
            lines.append(line + " ")
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n        + ".join(f'"{part}"' for part in lines + [line])


if __name__ == "__main__":
    for story, words, path, answer, src in rows:
        print("    .init(")
        print(f'      "{story}",')
        print(f"      {wrapped(words)},")
        print(f'      "{path}", "{answer}"' + (f', "{src}"' if src else "") + "),")
