"""Makes the golden values of distributions. Run by hand; the build does not need Python.

  cd analysis && python3 src/test/python/distributions.py src/test/resources/org/waystage/analysis/numerics

Made with mpmath 1.3, with fifty digits, from the definitions: integrals of the densities for tails, and roots of the tails for
quantiles. Nothing is shared with the code, which uses series and continued fractions in double precision.
"""
import csv
import sys

from mpmath import betainc, erfc, exp, gammainc, inf, log, mp, mpf, sqrt

mp.dps = 50


def normal(x, _):
    return erfc(x / sqrt(2)) / 2


def student_t(t, df):
    tail = betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return tail if t >= 0 else 1 - tail


def chi_squared(x, df):
    return gammainc(df / 2, x / 2, inf, regularized=True)


def chi_squared_lower(x, df):
    return gammainc(df / 2, 0, x / 2, regularized=True)


def quantile(tail, p, df, start):
    """The root on the scale of logarithms of both, enclosed by doubling steps and halved a hundred and twenty times."""
    def miss(u):
        return log(tail(exp(u), df)) - log(p)
    low, high = mpf(start), mpf(start)
    width = mpf(1)
    while miss(low) * miss(high) > 0:
        low -= width
        high += width
        width *= 2
    falling = miss(low) > 0
    for _ in range(120):
        middle = (low + high) / 2
        if (miss(middle) > 0) == falling:
            low = middle
        else:
            high = middle
    return exp((low + high) / 2)


def rows():
    for x in ('0', '0.5', '1', '1.959963984540054', '2.5758293035489', '5', '10', '20', '37', '-1', '-3'):
        yield 'normal', '', 'upper', x, normal(mpf(float(x)), None)
    for p in ('0.5', '0.4', '0.25', '0.1', '0.025', '0.005', '0.0005', '1e-8', '1e-16', '1e-100', '1e-300'):
        yield 'normal', '', 'upperQuantile', p, mpf(0) if p == '0.5' else quantile(normal, mpf(float(p)), None, 0)
    for df in ('1', '2', '3', '5', '10', '30', '100', '10000'):
        n = mpf(df)
        for x in ('0.001', '0.5', '1', '2', '4.5', '30', '-2'):
            yield 't', df, 'upper', x, student_t(mpf(float(x)), n)
        for p in ('0.45', '0.25', '0.05', '0.025', '0.0005', '1e-12'):
            yield 't', df, 'upperQuantile', p, quantile(student_t, mpf(float(p)), n, 0)
    for df in ('1', '2', '3', '7', '20', '199', '1000'):
        n = mpf(df)
        for share in ('0.01', '0.5', '1', '1.5', '3'):
            x = repr(float(share) * float(df))
            yield 'chi-squared', df, 'upper', x, chi_squared(mpf(float(x)), n)
            yield 'chi-squared', df, 'lower', x, chi_squared_lower(mpf(float(x)), n)
        for p in ('0.5', '0.05', '0.001', '1e-20', '1e-100'):
            yield 'chi-squared', df, 'upperQuantile', p, quantile(chi_squared, mpf(float(p)), n, log(n))
            yield 'chi-squared', df, 'lowerQuantile', p, quantile(chi_squared_lower, mpf(float(p)), n, log(n))


with open(sys.argv[1] + '/distributions.csv', 'w', newline='') as file:
    writer = csv.writer(file, lineterminator='\n')
    writer.writerow(('distribution', 'degrees', 'quantity', 'at', 'value'))
    for distribution, degrees, quantity, at, value in rows():
        if value == 0 or abs(value) > mpf(10) ** (-300 if distribution == 'normal' else -100):  # the ranges that are stated
            writer.writerow((distribution, degrees, quantity, at, mp.nstr(value, 25)))
