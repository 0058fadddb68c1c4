#!/usr/bin/env python3
"""Replaces the technical terms of choice questions by made-up words, each term always by the same word.

A question that can be answered with made-up words tests careful reading, not knowledge. For a reading:

    python3 content/mask.py content 140 SEED sheet.md keys.json      (needs PyYAML)

sheet.md holds 140 choice questions drawn with SEED, options shuffled and without keys; keys.json holds key, id and file
of each. A reader with no technical background sees sheet.md alone, picks an option for each question and says whether
plain sense, logic and wording settle it ("sense"), hint at it ("lean") or do not help ("blind"). Take a seed that was
not used while questions were written. Templates, other types than choice, and cards are left out.
"""

import glob
import json
import random
import re
import sys

import yaml

# Terms as regular expressions, separated by "|" or a line's end; longer ones are tried first. Add what the bank gains.
TERMS = r"""
# Services and products of generative AI
amazon bedrock knowledge bases|bedrock knowledge bases|managed knowledge base[s]?|knowledge base[s]?
amazon bedrock agentcore|agentcore|amazon bedrock marketplace|bedrock marketplace|amazon bedrock guardrails
guardrail[s]?|amazon bedrock|bedrock|amazon sagemaker jumpstart|sagemaker jumpstart|jumpstart
amazon sagemaker ai|sagemaker ai|amazon sagemaker|sagemaker|partyrock|amazon q business|amazon q developer
amazon q|amazon quick\w*|kiro|strands agents|strands|amazon nova \w+|amazon nova|nova \w+|amazon titan \w*|titan
# Ways of paying, capacity, calling and serving
provisioned throughput|model unit[s]?|on-demand|batch inference|batch job[s]?|batch|flex tier|flex|priority tier
priority|standard tier|reserved tier|service tier[s]?|prompt caching|cache point[s]?|cached|caching|cache
commitment|latency-optimized inference|cross-region inference|inference profile[s]?|intelligent prompt routing
prompt routing|custom model import|custom model units?|custom model[s]?|base model[s]?|foundation model[s]?
language model[s]?|model evaluation|model distillation|distillation|distill\w*|teacher model|student model
teacher|student
# Retrieval and vectors
retrieval[- ]augmented generation|rag|retrieveandgenerate|retrieve|retrieval|retriev\w*|rerank\w*|hybrid search
semantic search|embedding model[s]?|embedding[s]?|embed\w*|vector database[s]?|vector store[s]?|vector index\w*
vector engine|vector search|vector[s]?|chunking|chunk[s]?|cosine \w+|similarity|nearest neighbo\w+|hnsw|ivf\w*
pgvector
# Customization and prompts
instruction-based fine-tuning|fine-tuning|fine-tune[sd]?|fine-tuned|continued pre-training|pre-training
pre-trained|pretrain\w*|domain adaptation|in-context learning|few-shot|zero-shot|one-shot|prompt engineering
system prompt[s]?|prompt template[s]?|prompt[s]?|labeled|unlabeled|label[s]?|training|train[s]?|trained
retrain\w*|epochs?|reinforcement \w+|lora|hyperparameter[s]?
# Inference parameters and models' limits
temperature|top-p|top p|top-k|top k|stop sequence[s]?|maximum length|max(?:imum)? (?:output )?tokens|max_tokens
frequency penalt\w+|presence penalt\w+|penalt\w+|inference parameter[s]?|inference|context window|token[s]?
parameter[s]?|sampling|greedy|deterministic|hallucinat\w+|latency|throughput|throttl\w+|quota[s]?|multimodal
modality|multilingual
# Agents
multi-agent|agent[s]?|action group[s]?|orchestrat\w+|supervisor|tool use|tool[s]?|function calling
model context protocol|mcp|a2a|agent2agent|trace[s]?|memory|human in the loop
# Stores and databases
amazon opensearch service|amazon opensearch serverless|opensearch|amazon aurora(?: postgresql)?|aurora
amazon rds(?: for postgresql)?|rds|postgresql|amazon neptune(?: analytics)?|neptune|amazon documentdb|documentdb
amazon s3 vectors|s3 vectors|amazon s3|s3|amazon kendra|kendra|amazon dynamodb|dynamodb|amazon memorydb|memorydb
elasticache|mongodb(?: atlas)?|pinecone|redis\w*|graph
# AI services, responsible AI, chips, guardrail policies
amazon comprehend|comprehend|amazon textract|textract|amazon rekognition|rekognition|amazon lex|amazon polly
polly|amazon transcribe|transcribe|amazon translate|amazon personalize|personalize|sagemaker clarify|clarify
model card[s]?|ai service card[s]?|amazon augmented ai|augmented ai|a2i|aws trainium|trainium|aws inferentia
inferentia|bedrock data automation|data automation|aws transform|peft|parameter-efficient fine-tuning|rlhf
benchmark[s]?|automated reasoning check[s]?|contextual grounding check[s]?|content filter[s]?|denied topic[s]?
word filter[s]?|sensitive information filter[s]?
# Infrastructure, security, cost tools, metrics
aws lambda|lambda|amazon ec2|ec2|gpu[s]?|instance[s]?|aws kms|kms|customer managed key[s]?|aws cloudtrail
cloudtrail|amazon cloudwatch|cloudwatch|aws privatelink|privatelink|vpc|aws iam|iam|iam role[s]?|aws artifact
artifact|aws config|aws audit manager|audit manager|amazon macie|macie|guardduty|aws budgets|budgets
cost explorer|cost and usage report\w*|pricing calculator|savings plan[s]?|compute savings plan[s]?
trusted advisor|availability zone[s]?|regions?|endpoint[s]?|api[s]?|serverless|shared responsibility|soc \d
iso \d+|hipaa|gdpr|pci\w*|f1|bertscore|rouge|bleu|perplexity|accuracy|toxicity|robustness|llm[s]?|model[s]?
generative ai|aws|amazon
# More services, parts and terms that the second edition names
aws step functions|step functions|aws marketplace|marketplace|converse|invokemodel|generatequery
agenticretrieve\w*|k-nn|knn|structured output[s]?|response streaming|streaming|agentic|semantic chunking
hierarchical chunking|fixed-size chunking|hierarchical|fixed-size|metadata filter\w*|metadata|diffusion
faithfulness|context relevance|refusal|transfer learning|quantization|overfitting|catastrophic forgetting|dpo
direct preference optimization|preference\w* optimization|adapter[s]?|aws pricing calculator
cost allocation tag[s]?|iam principal\w*|aws cur|cur 2\.0|service quota[s]?|intelligent tiering|spot|on demand
reserved|service tier|tier[s]?|gateway|runtime|identity|browser tool|code interpreter|observability
evaluation[s]?|aws organizations|amazon ec2 capacity blocks|neuron|aws glue|amazon athena|athena|amazon redshift
redshift|emr|fraud detector|forecast|health ?scribe|comprehend medical|contact lens|amazon connect|connect
aws secrets manager|secrets manager|sagemaker canvas|sagemaker hyperpod|hyperpod|sagemaker model cards
agentcore policy|agentcore gateway|agentcore browser|agentcore evaluations|bedrock flows|prompt management
invocation log\w*|amazon inspector|inspector|well-architected tool|graviton|sagemaker studio|sagemaker clarify
sagemaker serverless|amazon bedrock evaluations|cost anomaly detection|aws cost anomaly detection
global profile[s]?|geographic profile[s]?|on-demand deployment|rag evaluation|flows|sagemaker autopilot
sagemaker ground truth|ground truth|sagemaker data wrangler|feature store|aws deepracer|aws app runner|fargate
service role[s]?|playground[s]?|sql generation|graphrag|fuzzy search|faceted search|full-text search|postgis
agentcore browser|well-architected\w*|invocation job[s]?|model invocation
aws batch|ecs|eks|amazon lookout\w*|amazon macie|shield|waf|cognito|step function[s]?
"""

CONSONANTS = "bdfgklmnprstvz"
VOWELS = "aeiou"
LETTERS = "ABCD"


def terms():
    """All terms, longest first, so that "amazon bedrock" is found before "bedrock"."""
    lines = [line for line in TERMS.split("\n") if not line.startswith("#")]
    found = [term for line in lines for term in line.split("|") if term]
    return sorted(found, key=lambda term: -len(re.sub(r"\\w[*+]|\[s\]\?|\(\?:.*?\)\??", "", term)))


class Mask:
    """Puts a made-up word in the place of each term and remembers which."""

    def __init__(self, seed):
        self.random = random.Random("mask" + seed)
        self.words = {}
        self.pattern = re.compile(r"(?<![\w-])(" + "|".join(terms()) + r")(?![\w])", re.I)

    def text(self, text):
        return self.pattern.sub(self.replacement, " ".join(text.split()))

    def replacement(self, match):
        term = match.group(0)
        word = self.word(self.singular(term.lower()))
        return word.capitalize() if term[0].isupper() else word

    def word(self, term):
        if term not in self.words:
            self.words[term] = self.invented()
        return self.words[term]

    @staticmethod
    def singular(term):
        return term[:-1] if term.endswith("s") and len(term) > 4 and not term.endswith("ss") else term

    def invented(self):
        syllables = range(self.random.choice([2, 3]))
        pairs = [self.random.choice(CONSONANTS) + self.random.choice(VOWELS) for _ in syllables]
        return "".join(pairs) + self.random.choice(CONSONANTS)


def choices(bank):
    """The fixed choice questions of the bank, those of cases with their scenario."""
    for path in sorted(glob.glob(bank + "/*/*.yaml")):
        for item in yaml.safe_load(open(path, encoding="utf-8")):
            for question in item["questions"] if item["type"] == "case" else [item]:
                if question["type"] == "choice" and not question.get("draw"):
                    yield dict(question, scenario=item.get("scenario"), file=path[len(bank.rstrip("/")) + 1 :])


def main():
    if len(sys.argv) != 6:
        sys.exit("usage: mask.py BANK COUNT SEED SHEET.md KEYS.json")
    bank, count, seed, sheet, keys = sys.argv[1:]
    questions = list(choices(bank))
    random.Random("pick" + seed).shuffle(questions)
    mask, lines, answers = Mask(seed), [], {}
    for number, question in enumerate(questions[: int(count)], start=1):
        options = list(question["options"])
        random.Random(seed + question["id"]).shuffle(options)
        lines.append(f"## Q{number}")
        if question["scenario"]:
            lines.append("Scenario: " + mask.text(question["scenario"]))
        lines.append(mask.text(question["stem"]))
        lines += [f"  {letter}. {mask.text(option['text'])}" for letter, option in zip(LETTERS, options)]
        lines.append("")
        key = LETTERS[[bool(option.get("key")) for option in options].index(True)]
        answers[f"Q{number}"] = [key, question["id"], question["file"]]
    with open(sheet, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open(keys, "w", encoding="utf-8") as file:
        json.dump(answers, file, indent=0)
    print(f"{len(answers)} of {len(questions)} choice questions")


if __name__ == "__main__":
    main()
